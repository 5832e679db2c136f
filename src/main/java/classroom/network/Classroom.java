package classroom.network;

import classroom.network.broker.BrokerLibrary;
import classroom.network.join.ClassCode;
import classroom.network.join.JoinProbe;
import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.ActiveMQSslConnectionFactory;

/**
 * A class that shares a queue over the network: what programs call. {@link #open} makes the queue, {@link #join}
 * takes part. Both give plain JMS: the queue {@code tasks}, from which members take, and the queue {@code results},
 * into which they answer.
 */
public final class Classroom implements AutoCloseable {
    /** The variable in a program's environment with an open class of the app: address, ticket and password. */
    public static final String VARIABLE = "CLASSROOM_NETWORK";

    /** In place of a code: the ticket is in the environment. */
    public static final String TICKET = "ticket";

    /** The variable in a worker's environment with its ticket. */
    public static final String TICKET_VARIABLE = "CLASSROOM_TICKET";

    private static final Map<Integer, KeyAndCertificate> KEYS = new HashMap<>();

    private final QueuePlace queue;
    private final Map<Integer, Cable> cables = new HashMap<>();

    private Classroom(QueuePlace queue) {
        this.queue = queue;
    }

    /**
     * Opens a queue on this machine, or the queue of the class that the app has open. What the queue sees is printed
     * as result lines, as in {@code Anna: taken = 17, member = 2}.
     *
     * @param disk whether a queue of its own is kept on disk, in a process of its own, and not in memory
     */
    public static Classroom open(boolean disk) throws IOException, JMSException {
        BrokerLibrary.prepare();
        String open = System.getenv(VARIABLE);
        Classroom room = new Classroom(
                open != null
                        ? new AppQueue(open)
                        : disk
                                ? new QueueProcess(Path.of("queue-"
                                                + ProcessHandle.current().pid())
                                        .toAbsolutePath())
                                : new QueueInMemory());
        Commands.read(room::cut);
        return room;
    }

    /**
     * Joins a class, with a new key.
     *
     * @param address the teacher's address and port, as in {@code 192.168.1.5:4711}
     * @param code    the code that the teacher shows; {@link #TICKET} for a worker that was given the ticket in its
     *     environment, where no other user can read it
     * @param name    a name for this member
     * @return a connection that is not started yet
     * @throws IOException  if the class can't be reached, or the code is not that of the class
     * @throws JMSException if the class refuses
     */
    public static Connection join(String address, String code, String name) throws IOException, JMSException {
        BrokerLibrary.prepare();
        Optional<Ticket> known = code.equals(TICKET)
                ? Ticket.parse(Objects.requireNonNullElse(System.getenv(TICKET_VARIABLE), ""))
                : Optional.empty();
        Ticket ticket;
        if (known.isPresent()) {
            ticket = known.get();
        } else {
            ClassCode read = ClassCode.parse(code).orElseThrow(() -> new IOException("not a code: " + code));
            ticket = JoinProbe.ticket(socketAddress(address), read);
        }
        return factory(socketAddress(address), ticket, 0).createConnection(name, Integer.toString(ticket.secret()));
    }

    /**
     * Returns the address for a worker on this machine. It is that of a way to the queue that can be cut, by the line
     * {@code cut 2} in this program's input, and mended, by {@code mend 2}.
     *
     * @param worker its number, from 1
     */
    public synchronized String address(int worker) throws IOException {
        Cable cable = cables.get(worker);
        if (cable == null) {
            cable = new Cable(queue::address);
            cables.put(worker, cable);
        }
        return cable.address();
    }

    private synchronized void cut(int worker, boolean now) {
        Cable cable = cables.get(worker);
        if (cable != null) {
            cable.cut(now);
            System.out.println("worker-" + worker + (now ? ": cut = " : ": mended = ") + worker);
        }
    }

    /** Returns the ticket for members on this machine, which is given in place of the code. */
    public String ticket() {
        return queue.ticket().toString();
    }

    /** Returns a new connection of the teacher, which writes tasks and reads results. */
    public Connection connect() throws IOException, JMSException {
        return queue.connect();
    }

    /** Ends the queue if it is on its own. */
    @Override
    public synchronized void close() {
        queue.close();
        cables.values().forEach(Cable::close);
    }

    /** Reads an address as in {@code 192.168.1.5:4711} or {@code [fe80::1]:4711}. */
    static InetSocketAddress socketAddress(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        try {
            String host = address.substring(0, Math.max(0, colon)).replaceAll("^\\[|\\]$", "");
            return new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IOException("not an address with a port: " + address, e);
        }
    }

    /** @param ahead how many messages are fetched before they are asked for */
    static ActiveMQConnectionFactory factory(InetSocketAddress address, Ticket ticket, int ahead) {
        String host = address.getHostString();
        ActiveMQSslConnectionFactory factory = new ActiveMQSslConnectionFactory("ssl://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + address.getPort() + "?socket.enabledProtocols=" + Ticket.TLS + "&socket.verifyHostName=false"
                + "&connectionTimeout=5000&wireFormat.maxInactivityDuration=3000&jms.prefetchPolicy.queuePrefetch="
                + ahead
                + "&jms.watchTopicAdvisories=false");
        factory.setKeyAndTrustManagers(Ticket.keys(own(ticket.secret())), ticket.trust(), null);
        return factory;
    }

    /** Returns this program's key for a class: whoever joins again is known by it. */
    private static synchronized KeyAndCertificate own(int secret) {
        return KEYS.computeIfAbsent(secret, KeyAndCertificate::ofMember);
    }
}
