package classroom.network.broker;

import classroom.network.broker.ClassEvent.ClassEventKind;
import classroom.network.join.ClassCode;
import classroom.network.join.CodeFingerprint;
import classroom.network.join.MemberTrust;
import classroom.network.join.ServerContext;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.SslContext;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.Queue;
import org.apache.activemq.command.ActiveMQDestination;

/**
 * The queues of a class, in this JVM, open to members over TLS 1.3 only. Has a new key, and so a new code, each time;
 * {@link #close} makes the code worthless. May be used on any thread but the event thread.
 */
public final class ClassBroker implements AutoCloseable {
    private final ClassKeys keys;
    /** Null if messages are in memory. */
    private final LedgerFile file;

    private final Members members;
    private final ClassLedger ledger;
    private final EventFeed feed = new EventFeed(this);
    private final MemberTrust trust;
    private final ServerContext context;
    private final BrokerService broker = new BrokerService();
    private final TransportConnector connector;
    private final int port;
    private ClassGate gate;
    private ClassCode code;

    /**
     * Opens the queues.
     *
     * @param place    the address to listen on: the loopback address, or the wildcard address for all network cards
     * @param port     the port; 0 for any
     * @param store    the folder for a store on disk; null to keep messages in memory
     * @param listener told of what the broker sees, in order; called on threads of the broker, and must return soon
     * @throws IOException if the port is taken, or the store can't be written
     */
    public ClassBroker(InetAddress place, int port, Path store, Consumer<ClassEvent> listener) throws IOException {
        this(place, port, store, ClassKeys.make(), listener);
    }

    /**
     * Opens the queues with keys of before, so that the code is the one of before. With a store on disk it goes on
     * where the broker before it ended, however that ended.
     */
    public ClassBroker(InetAddress place, int port, Path store, ClassKeys keys, Consumer<ClassEvent> listener)
            throws IOException {
        BrokerLibrary.prepare();
        this.keys = keys;
        file = store == null ? null : new LedgerFile(store);
        members = new Members(file);
        ledger = new ClassLedger(event -> {
            if (file != null) {
                file.event(event);
            }
            listener.accept(event);
            feed.tell(event);
        });
        if (file != null) {
            file.restore(members, ledger);
        }
        trust = new MemberTrust(
                keys.secret(), refusal -> ledger.tell(ClassEventKind.REFUSED, 0, refusal.address(), refusal.wrong()));
        context = ServerContext.of(keys.own(), trust, ClassLimits.MAX_HANDSHAKE_MS, ClassLimits.MAX_HANDSHAKES);
        BrokerSetup.configure(broker, store != null);
        broker.setPlugins(new BrokerPlugin[] {
            next -> {
                gate = new ClassGate(
                        next, members, ledger, keys.teacherPassword(), Integer.toString(keys.secret()), this::program);
                return gate;
            }
        });
        SslContext tls = new SslContext();
        tls.setSSLContext(context);
        broker.setSslContext(tls);
        try {
            if (store != null) {
                BrokerSetup.storeIn(broker, store);
            }
            connector = BrokerSetup.listen(broker, place, port);
            broker.start();
            broker.waitUntilStarted();
            this.port = connector.getServer().getSocketAddress().getPort();
        } catch (Exception e) {
            close();
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    /** Returns the port that it listens on. */
    public int port() {
        return port;
    }

    /** Returns the code for joining. The first call takes some tenths of a second. */
    public synchronized ClassCode code() {
        if (code == null) {
            code = new ClassCode(keys.secret(), CodeFingerprint.of(keys.own().certificate(), keys.secret()));
        }
        return code;
    }

    /** Returns the ticket for members on this machine. */
    public Ticket ticket() {
        return new Ticket(keys.secret(), CodeFingerprint.pin(keys.own().certificate()));
    }

    /** Returns the password of the teacher, for a program on this machine that sends the tasks. */
    public String teacherPassword() {
        return keys.teacherPassword();
    }

    /** Returns a connection of the teacher inside this JVM, which may write tasks and read results. */
    public Connection connect() throws JMSException {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory("vm://" + broker.getBrokerName() + "?create=false");
        factory.setWatchTopicAdvisories(false);
        return factory.createConnection("teacher", keys.teacherPassword());
    }

    /** Returns how many connections are in their handshake. */
    int handshakes() {
        return context.pending();
    }

    /** Returns how many connections the broker holds, of members and of those in their handshake. */
    int connections() {
        return connector.getConnections().size();
    }

    /** Returns the memory that messages take, in bytes. */
    long messageBytes() {
        return broker.getSystemUsage().getMemoryUsage().getUsage();
    }

    /** Returns who joined. */
    public List<MemberState> members() {
        return members.states();
    }

    /** Returns whether too many wrong tickets were presented, so that nobody new is let in. */
    public boolean isFrozen() {
        return trust.isFrozen();
    }

    /** Lets new members in again. */
    public void thaw() {
        trust.thaw();
    }

    /** Sets whether a member gets tasks. */
    public void letWork(int number, boolean may) throws IOException {
        Member member = members.numbered(number);
        try {
            if (member != null) {
                gate.letWork(member, may);
            }
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Gives a member another name. */
    public void rename(int number, String name) {
        Member member = members.numbered(number);
        if (member != null) {
            members.rename(member, name);
        }
    }

    /** Ends a member's connections and refuses the member from now on. */
    public void remove(int number) {
        Member member = members.numbered(number);
        if (member == null) {
            return;
        }
        if (member.certificate != null) {
            trust.ban(member.certificate);
        }
        gate.disconnect(member);
    }

    /**
     * Begins anew for a program of the teacher's that comes and hears the events: what another left in the queues is
     * gone, and it hears who is there.
     */
    private void program(boolean comes) {
        purge();
        ledger.clear();
        if (file != null) {
            file.cleared();
        }
        feed.open(comes);
        if (comes) {
            members.states().stream()
                    .filter(MemberState::connected)
                    .forEach(each -> feed.tell(new ClassEvent(ClassEventKind.JOINED, each.number(), each.name(), 0)));
        }
    }

    private void purge() {
        try {
            for (ActiveMQDestination each : broker.getDestinations()) {
                if (broker.getDestination(each) instanceof Queue queue) {
                    queue.purge();
                }
            }
        } catch (Exception e) {
            Logger.getLogger(ClassBroker.class.getName()).log(Level.FINE, "while emptying the queues", e);
        }
    }

    @Override
    public void close() {
        context.close();
        feed.close();
        try {
            broker.stop();
            broker.waitUntilStopped();
            if (file != null) {
                file.close();
            }
        } catch (Exception e) {
            // It is as stopped as it gets: its sockets are closed first.
            Logger.getLogger(ClassBroker.class.getName()).log(Level.FINE, "while closing", e);
        }
    }
}
