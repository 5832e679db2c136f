package classroom.network;

import classroom.network.broker.BrokerLibrary;
import classroom.network.broker.ClassBroker;
import classroom.network.broker.ClassEvent;
import classroom.network.join.ClassCode;
import classroom.network.join.JoinProbe;
import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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

    private static final Map<Integer, KeyAndCertificate> KEYS = new HashMap<>();

    private final ClassBroker broker;
    private final String address;
    private final String ticket;
    private final Connection connection;

    private Classroom(ClassBroker broker, String address, String ticket, Connection connection) {
        this.broker = broker;
        this.address = address;
        this.ticket = ticket;
        this.connection = connection;
    }

    /**
     * Opens a queue on this machine, or the queue of the class that the app has open. What the queue sees is printed
     * as result lines, as in {@code Anna: taken = 17, member = 2}.
     *
     * @param disk whether a queue of its own is kept on disk, in the current folder, and not in memory
     */
    public static Classroom open(boolean disk) throws IOException, JMSException {
        BrokerLibrary.prepare();
        String open = System.getenv(VARIABLE);
        if (open != null) {
            String[] parts = open.split(" ");
            Ticket known = Ticket.parse(parts[1]).orElseThrow(() -> new IOException("not a ticket"));
            Connection teacher = factory(parts[0], known, 1).createConnection("teacher", parts[2]);
            listen(teacher);
            return new Classroom(null, parts[0], parts[1], teacher);
        }
        Path store = disk ? Path.of("queue").toAbsolutePath() : null;
        ClassBroker own = new ClassBroker(InetAddress.getLoopbackAddress(), 0, store, Classroom::print);
        try {
            String here = InetAddress.getLoopbackAddress().getHostAddress() + ":" + own.port();
            return new Classroom(own, here, own.ticket().toString(), own.connect());
        } catch (JMSException | RuntimeException e) {
            own.close();
            throw e;
        }
    }

    /**
     * Joins a class, with a new key.
     *
     * @param address the teacher's address and port, as in {@code 192.168.1.5:4711}
     * @param code    the code that the teacher shows, or the ticket of {@link #ticket}
     * @param name    a name for this member
     * @return a connection that is not started yet
     * @throws IOException  if the class can't be reached, or the code is not that of the class
     * @throws JMSException if the class refuses
     */
    public static Connection join(String address, String code, String name) throws IOException, JMSException {
        BrokerLibrary.prepare();
        Optional<Ticket> known = Ticket.parse(code);
        Ticket ticket;
        if (known.isPresent()) {
            ticket = known.get();
        } else {
            ClassCode read = ClassCode.parse(code).orElseThrow(() -> new IOException("not a code: " + code));
            ticket = JoinProbe.ticket(socketAddress(address), read);
        }
        return factory(address, ticket, 0).createConnection(name, Integer.toString(ticket.secret()));
    }

    /** Returns the address for members on this machine. */
    public String address() {
        return address;
    }

    /** Returns the ticket for members on this machine, which they give in place of the code. */
    public String ticket() {
        return ticket;
    }

    /** Returns the teacher's connection, which writes tasks and reads results. */
    public Connection connection() {
        return connection;
    }

    /** Ends the connection, and the queue if it is on its own. */
    @Override
    public void close() throws JMSException {
        connection.close();
        if (broker != null) {
            broker.close();
        }
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

    private static ActiveMQConnectionFactory factory(String address, Ticket ticket, int ahead) throws IOException {
        InetSocketAddress checked = socketAddress(address);
        String host = checked.getHostString();
        ActiveMQSslConnectionFactory factory = new ActiveMQSslConnectionFactory("ssl://"
                + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + checked.getPort() + "?socket.enabledProtocols=" + Ticket.TLS + "&socket.verifyHostName=false"
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

    /** Prints what the class's queue sees; called on a thread of the connection. */
    private static void listen(Connection teacher) throws JMSException {
        Session session = teacher.createSession();
        session.createConsumer(session.createQueue("events")).setMessageListener(event -> {
            try {
                System.out.println(event.getBody(String.class));
            } catch (JMSException e) {
                System.err.println(e);
            }
        });
    }

    private static void print(ClassEvent event) {
        System.out.println(event.line());
    }
}
