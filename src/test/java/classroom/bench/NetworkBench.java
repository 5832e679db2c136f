package classroom.bench;

import classroom.network.broker.ClassBroker;
import classroom.network.broker.ClassKeys;
import classroom.network.join.JoinProbe;
import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.activemq.ActiveMQSslConnectionFactory;

/**
 * The queue of a class: how long it takes to open, in memory and on disk; empty tasks a second with four members, beside
 * the same without a queue; how long a member takes to join with the code, and with the ticket; the heap that sixty
 * members take. All in one JVM, over loopback.
 */
public final class NetworkBench {
    private static final int TASKS = 2000;
    private static final int MEMBERS = 4;
    private static final int CROWD = 60;
    private static final double MS = 1e6;

    private NetworkBench() {}

    /**
     * Prints the table.
     *
     * @param args none
     */
    public static void main(String[] args) throws Exception {
        warmUp();
        Path folder = Files.createTempDirectory("bench");
        try {
            row("without a queue", "tasks/s", direct());
            store("in memory", null);
            store("on disk", folder.resolve("store"));
            try (ClassBroker broker = open(null)) {
                joining(broker);
                crowd(broker);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void warmUp() throws Exception {
        try (ClassBroker broker = open(null)) {
            work(broker, TASKS / 10);
        }
    }

    private static ClassBroker open(Path store) throws Exception {
        return new ClassBroker(InetAddress.getLoopbackAddress(), 0, store, ClassKeys.make(), event -> {});
    }

    private static void row(String what, String unit, double value) {
        System.out.println(String.format(Locale.ROOT, "%-32s %10.1f %s", what, value, unit));
    }

    /** The same empty tasks, handed over inside the JVM. */
    private static double direct() {
        long begin = System.nanoTime();
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < TASKS; i++) {
            answers.append("answer ").append(i);
        }
        return answers.length() == 0 ? 0 : TASKS / ((System.nanoTime() - begin) / 1e9);
    }

    private static void store(String what, Path store) throws Exception {
        long begin = System.nanoTime();
        try (ClassBroker broker = open(store)) {
            row("open " + what, "ms", (System.nanoTime() - begin) / MS);
            row("four members " + what, "tasks/s", work(broker, TASKS));
        }
    }

    /** Returns how many empty tasks a second are taken and answered, each in a transaction. */
    private static double work(ClassBroker broker, int tasks) throws Exception {
        List<Connection> members = new ArrayList<>();
        try (Connection teacher = broker.connect();
                Session session = teacher.createSession(true, 0)) {
            MessageProducer queue = session.createProducer(session.createQueue("tasks"));
            for (int i = 1; i <= tasks; i++) {
                TextMessage task = session.createTextMessage("task");
                task.setIntProperty("task", i);
                queue.send(task);
                if (i % 100 == 0 || i == tasks) {
                    session.commit();
                }
            }
            long begin = System.nanoTime();
            for (int i = 0; i < MEMBERS; i++) {
                Connection member = join(broker, "member " + i);
                members.add(member);
                Thread worker = new Thread(() -> answer(member));
                worker.setDaemon(true);
                worker.start();
            }
            teacher.start();
            Session collecting = teacher.createSession();
            MessageConsumer results = collecting.createConsumer(collecting.createQueue("results"));
            for (int i = 0; i < tasks; i++) {
                results.receive();
            }
            return tasks / ((System.nanoTime() - begin) / 1e9);
        } finally {
            for (Connection each : members) {
                each.close();
            }
        }
    }

    private static void answer(Connection member) {
        try (Session session = member.createSession(true, 0)) {
            MessageConsumer tasks = session.createConsumer(session.createQueue("tasks"));
            MessageProducer results = session.createProducer(session.createQueue("results"));
            while (true) {
                TextMessage answer = session.createTextMessage("answer");
                answer.setIntProperty("task", tasks.receive().getIntProperty("task"));
                results.send(answer);
                session.commit();
            }
        } catch (jakarta.jms.JMSException | NullPointerException e) {
            // The bench is over.
            return;
        }
    }

    private static Connection join(ClassBroker broker, String name) throws Exception {
        Ticket ticket = broker.ticket();
        ActiveMQSslConnectionFactory factory = new ActiveMQSslConnectionFactory("ssl://127.0.0.1:" + broker.port()
                + "?socket.enabledProtocols=TLSv1.3&socket.verifyHostName=false"
                + "&jms.prefetchPolicy.queuePrefetch=0&jms.watchTopicAdvisories=false");
        factory.setKeyAndTrustManagers(Ticket.keys(KeyAndCertificate.ofMember(ticket.secret())), ticket.trust(), null);
        Connection connection = factory.createConnection(name, Integer.toString(ticket.secret()));
        connection.start();
        return connection;
    }

    private static void joining(ClassBroker broker) throws Exception {
        broker.code();
        long begin = System.nanoTime();
        JoinProbe.ticket(new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.port()), broker.code());
        row("join: check the code", "ms", (System.nanoTime() - begin) / MS);
        begin = System.nanoTime();
        join(broker, "one").close();
        row("join: with the ticket", "ms", (System.nanoTime() - begin) / MS);
    }

    private static void crowd(ClassBroker broker) throws Exception {
        double before = heap();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Connection> members = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < CROWD; i++) {
            members.add(join(broker, "Anna"));
        }
        row("sixty members join", "ms", (System.nanoTime() - begin) / MS);
        row("sixty members, both ends", "MB", heap() - before);
        row(
                "sixty members, both ends",
                "threads",
                ManagementFactory.getThreadMXBean().getThreadCount() - threads);
        for (Connection each : members) {
            each.close();
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
