package classroom.network.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.network.join.JoinProbe;
import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many at once: members, strangers, tasks. */
@Tag("once")
@Timeout(200)
class CrowdTest {
    private static final int PATIENCE_S = 60;
    private static final int MEMBERS = 60;
    private static final int STRANGERS = 500;
    private static final int ATTACKERS = 40;
    /** What a class may take of the heap for what others send. */
    private static final long MAX_HELD_BYTES = 128L << 20;

    private static final int OFFERED = 1_000_000;
    private static final int TASK_BYTES = 8 << 10;
    private static final int TAKEN = 300;

    private ClassBroker broker;

    @BeforeEach
    void open() throws IOException {
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, null, event -> {});
    }

    @AfterEach
    void close() {
        broker.close();
    }

    private String address() {
        return "127.0.0.1:" + broker.port();
    }

    @Test
    void sixtyJoinAtOnceUnderOneName() throws Exception {
        ExecutorService students = Executors.newFixedThreadPool(MEMBERS);
        List<Connection> joined = new ArrayList<>();
        try {
            CountDownLatch bell = new CountDownLatch(1);
            List<Future<Connection>> joining = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++) {
                Callable<Connection> student = () -> {
                    bell.await();
                    return joinAtLast("Anna");
                };
                joining.add(students.submit(student));
            }
            bell.countDown();
            for (Future<Connection> each : joining) {
                joined.add(each.get(PATIENCE_S, TimeUnit.SECONDS));
            }
            Set<String> names = broker.members().stream().map(MemberState::name).collect(Collectors.toSet());
            assertTrue(names.size() >= MEMBERS, names.toString());
            assertTrue(broker.members().stream().filter(MemberState::connected).count() >= MEMBERS);
        } finally {
            students.shutdownNow();
            for (Connection each : joined) {
                each.close();
            }
        }
    }

    /** Joins; whoever comes while too many are in their handshake tries again, as a student would. */
    private Connection joinAtLast(String name) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        while (true) {
            Connection connection = null;
            try {
                connection = TestMembers.join(address(), broker.ticket(), name);
                connection.start();
                return connection;
            } catch (JMSException e) {
                if (connection != null) {
                    connection.close();
                }
                if (System.nanoTime() > patience) {
                    throw e;
                }
            }
        }
    }

    @Test
    void manySilentStrangersDoNotKeepAMemberOut() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            for (int i = 0; i < STRANGERS; i++) {
                strangers.add(new Socket(InetAddress.getLoopbackAddress(), broker.port()));
                assertBounded();
            }
            joinAtLast("Anna").close();
            assertEquals(1, broker.members().size());
            for (Socket each : strangers) {
                awaitClosed(each);
                assertBounded();
            }
            assertEquals(0, broker.handshakes());
        } finally {
            for (Socket each : strangers) {
                each.close();
            }
        }
    }

    /** What the broker holds for others is counted: handshakes, connections with their buffers, and messages. */
    private void assertBounded() {
        assertTrue(broker.handshakes() <= ClassLimits.MAX_HANDSHAKES, broker.handshakes() + " handshakes");
        assertTrue(broker.connections() <= ClassLimits.MAX_CONNECTIONS, broker.connections() + " connections");
        assertTrue(broker.messageBytes() <= ClassLimits.MAX_BYTES, broker.messageBytes() + " bytes of messages");
    }

    @Test
    void whatIsHeldForOthersIsAFractionOfTheHeap() {
        // A connection has a frame that it reads and one that it writes.
        long held = ClassLimits.MAX_BYTES + 2L * ClassLimits.MAX_CONNECTIONS * ClassLimits.MAX_FRAME_BYTES;
        assertTrue(held <= MAX_HELD_BYTES, held + " bytes");
    }

    /** Reads what comes until the other end has closed the connection. */
    private static void awaitClosed(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_S * 1000);
        try {
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
        } catch (SocketException e) {
            // Reset: it is closed, too.
            return;
        }
    }

    @Test
    void garbageOfManyMembersIsHeldNowhere() throws Exception {
        Ticket ticket = broker.ticket();
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(Ticket.keys(KeyAndCertificate.ofMember(ticket.secret())), ticket.trust(), null);
        byte[] garbage = new byte[ClassLimits.MAX_FRAME_BYTES / 4];
        garbage[0] = 0x7f;
        List<Socket> attackers = new ArrayList<>();
        try {
            for (int i = 0; i < ATTACKERS; i++) {
                SSLSocket socket = (SSLSocket)
                        context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), broker.port());
                attackers.add(socket);
                try {
                    socket.getOutputStream().write(garbage);
                } catch (IOException e) {
                    // It is closed already, in the middle of what it sends.
                    continue;
                } finally {
                    assertBounded();
                }
            }
            for (Socket each : attackers) {
                try {
                    awaitClosed(each);
                } catch (SSLException e) {
                    // Closed without a word of TLS.
                    continue;
                }
            }
            assertBounded();
            joinAtLast("Anna").close();
        } finally {
            for (Socket each : attackers) {
                each.close();
            }
        }
    }

    @Test
    void theCertificateOfAnotherIsOfNoUseWithoutItsKey() throws Exception {
        Ticket ticket = broker.ticket();
        KeyAndCertificate anna = KeyAndCertificate.ofMember(ticket.secret());
        InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.port());
        JoinProbe.check(place, ticket, anna);
        KeyAndCertificate thief =
                new KeyAndCertificate(KeyAndCertificate.ofMember(1).key(), anna.certificate());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(Ticket.keys(thief), ticket.trust(), null);
        assertThrows(IOException.class, () -> {
            try (SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(place.getAddress(), place.getPort())) {
                socket.setSoTimeout(PATIENCE_S * 1000);
                socket.startHandshake();
                if (socket.getInputStream().read() < 0) {
                    throw new IOException("closed");
                }
            }
        });
        joinAtLast("Anna").close();
    }

    @Test
    void whoeverSendsTooManyTasksHasToWait() throws Exception {
        AtomicInteger sent = new AtomicInteger();
        int limit = (int) (ClassLimits.MAX_QUEUE_BYTES / TASK_BYTES);
        Connection teacher = broker.connect();
        CountDownLatch full = new CountDownLatch(limit / 4);
        Thread producer = new Thread(() -> offer(teacher, sent, full));
        producer.start();
        try (Connection anna = joinAtLast("Anna");
                Session session = anna.createSession()) {
            assertTrue(full.await(PATIENCE_S, TimeUnit.SECONDS), sent + " sent");
            MessageConsumer tasks = session.createConsumer(session.createQueue("tasks"));
            for (int taken = 0; taken < TAKEN; taken++) {
                assertTrue(sent.get() - taken <= limit + 2, sent + " sent, " + taken + " taken");
                assertBounded();
                assertNotNull(tasks.receive(PATIENCE_S * 1000L));
            }
            assertTrue(sent.get() < OFFERED);
        } finally {
            broker.close();
            producer.join();
        }
    }

    private static void offer(Connection teacher, AtomicInteger sent, CountDownLatch full) {
        try (Session session = teacher.createSession()) {
            MessageProducer queue = session.createProducer(session.createQueue("tasks"));
            String text = "x".repeat(TASK_BYTES);
            for (int i = 1; i <= OFFERED; i++) {
                TextMessage task = session.createTextMessage(text);
                task.setIntProperty("task", i);
                queue.send(task);
                sent.incrementAndGet();
                full.countDown();
            }
        } catch (JMSException e) {
            // The class is closed.
            return;
        }
    }
}
