package classroom.network.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.network.broker.ClassEvent.ClassEventKind;
import classroom.network.join.ClassCode;
import classroom.network.join.JoinProbe;
import classroom.network.join.KeyAndCertificate;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.ObjectMessage;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker of a class, over real connections: what members may do, and what nobody may. */
class ClassBrokerTest {
    private static final int PATIENCE_S = 60;
    private final BlockingQueue<ClassEvent> events = new LinkedBlockingQueue<>();
    private ClassBroker broker;

    @BeforeEach
    void open() throws IOException {
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, null, events::add);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    private String address() {
        return "127.0.0.1:" + broker.port();
    }

    private InetSocketAddress socketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), broker.port());
    }

    private Connection join(String name) throws Exception {
        Connection connection = TestMembers.join(address(), broker.ticket(), name);
        connection.start();
        return connection;
    }

    private ClassEvent next(ClassEventKind kind) throws InterruptedException {
        while (true) {
            ClassEvent event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
            assertNotNull(event, "no event " + kind);
            if (event.kind() == kind) {
                return event;
            }
        }
    }

    private void sendTask(int number) throws JMSException {
        try (Connection teacher = broker.connect();
                Session session = teacher.createSession()) {
            TextMessage task = session.createTextMessage("task " + number);
            task.setIntProperty("task", number);
            session.createProducer(session.createQueue("tasks")).send(task);
        }
    }

    private static void answer(Session session, int task) throws JMSException {
        TextMessage answer = session.createTextMessage("answer");
        answer.setIntProperty("task", task);
        session.createProducer(session.createQueue("results")).send(answer);
    }

    @Test
    void aTaskGoesOutAndItsAnswerComesBack() throws Exception {
        sendTask(7);
        try (Connection anna = join("Anna");
                Session session = anna.createSession(true, Session.SESSION_TRANSACTED)) {
            TextMessage task = (TextMessage)
                    session.createConsumer(session.createQueue("tasks")).receive();
            assertEquals("task 7", task.getText());
            answer(session, 7);
            assertEquals(new ClassEvent(ClassEventKind.TAKEN, 1, "Anna", 7), next(ClassEventKind.TAKEN));
            assertTrue(
                    events.stream().noneMatch(each -> each.kind() == ClassEventKind.ANSWERED),
                    "counted before the commit");
            session.commit();
            assertEquals(
                    "Anna: answered = 7, member = 1",
                    next(ClassEventKind.ANSWERED).line());
        }
        try (Connection teacher = broker.connect();
                Session session = teacher.createSession()) {
            teacher.start();
            TextMessage answer = (TextMessage)
                    session.createConsumer(session.createQueue("results")).receive(PATIENCE_S * 1000);
            assertEquals("Anna", answer.getStringProperty("worker"));
        }
        assertEquals("Anna: left = 1", next(ClassEventKind.LEFT).line());
    }

    @Test
    void theTaskOfSomebodyWhoLeavesIsGivenToAnother() throws Exception {
        sendTask(1);
        try (Connection anna = join("Anna")) {
            Session session = anna.createSession(true, Session.SESSION_TRANSACTED);
            assertNotNull(session.createConsumer(session.createQueue("tasks")).receive());
            answer(session, 1);
        }
        try (Connection ben = join("Ben");
                Session session = ben.createSession(true, Session.SESSION_TRANSACTED)) {
            TextMessage task = (TextMessage)
                    session.createConsumer(session.createQueue("tasks")).receive();
            assertTrue(task.getJMSRedelivered());
            assertEquals("Ben", next(ClassEventKind.TAKEN_AGAIN).name());
            answer(session, 1);
            session.commit();
            assertEquals("Ben", next(ClassEventKind.ANSWERED).name());
        }
        assertTrue(events.stream().noneMatch(each -> each.kind() == ClassEventKind.ANSWERED_TWICE));
    }

    @Test
    void aNameIsGivenOnceAndAMemberCanBeHeldRenamedAndRemoved() throws Exception {
        try (Connection one = join("Anna")) {
            Connection two = join(" Anna<b>\n");
            assertEquals("Anna", broker.members().get(0).name());
            assertEquals("Annab", broker.members().get(1).name());
            broker.rename(2, "Anna");
            assertEquals("Anna 2", broker.members().get(1).name());
            broker.letWork(1, false);
            sendTask(3);
            Session waiting = one.createSession();
            MessageConsumer tasks = waiting.createConsumer(waiting.createQueue("tasks"));
            BlockingQueue<String> got = new LinkedBlockingQueue<>();
            Thread worker = new Thread(() -> {
                try {
                    got.add(((TextMessage) tasks.receive()).getText());
                } catch (JMSException e) {
                    got.add(e.toString());
                }
            });
            worker.start();
            assertNull(got.poll(300, TimeUnit.MILLISECONDS));
            broker.letWork(1, true);
            assertEquals("task 3", got.poll(PATIENCE_S, TimeUnit.SECONDS));
            CountDownLatch cut = new CountDownLatch(1);
            two.setExceptionListener(failure -> cut.countDown());
            broker.remove(2);
            assertEquals(2, next(ClassEventKind.LEFT).member());
            assertFalse(broker.members().get(1).connected());
            worker.join();
            assertTrue(cut.await(PATIENCE_S, TimeUnit.SECONDS), "the member's side has noticed");
            assertThrows(JMSException.class, two::createSession);
        }
    }

    @Test
    void aMemberMayOnlyTakeTasksAndAnswer() throws Exception {
        try (Connection anna = join("Anna");
                Session session = anna.createSession()) {
            for (String queue : new String[] {
                "results", "other", "ActiveMQ.DLQ", ">", "*", "tasks,results", "tasks?consumer.exclusive=true"
            }) {
                assertThrows(JMSException.class, () -> session.createConsumer(session.createQueue(queue)), queue);
            }
            for (String queue : new String[] {"tasks", "other", "ActiveMQ.DLQ", ">"}) {
                assertThrows(JMSException.class, () -> session.createProducer(session.createQueue(queue)), queue);
                assertThrows(
                        JMSException.class,
                        () -> {
                            TextMessage text = session.createTextMessage("x");
                            text.setIntProperty("task", 1);
                            session.createProducer(null).send(session.createQueue(queue), text);
                        },
                        queue);
            }
            assertThrows(JMSException.class, () -> session.createConsumer(session.createQueue("tasks"), "task = 1"));
            assertThrows(
                    JMSException.class,
                    () -> session.createBrowser(session.createQueue("tasks"))
                            .getEnumeration()
                            .hasMoreElements());
            assertThrows(JMSException.class, session::createTemporaryQueue);
            assertThrows(JMSException.class, session::createTemporaryTopic);
            assertThrows(
                    JMSException.class,
                    () -> session.createConsumer(session.createTopic("ActiveMQ.Advisory.Connection")));
        }
    }

    @Test
    void anAnswerIsAShortText() throws Exception {
        try (Connection anna = join("Anna");
                Session session = anna.createSession()) {
            TextMessage others = session.createTextMessage("7");
            others.setIntProperty("task", 1);
            assertThrows(
                    JMSException.class,
                    () -> session.createProducer(session.createQueue("results")).send(others),
                    "never had that task");
            ObjectMessage object = session.createObjectMessage(new java.util.ArrayList<>());
            object.setIntProperty("task", 1);
            assertThrows(
                    JMSException.class,
                    () -> session.createProducer(session.createQueue("results")).send(object));
            assertThrows(
                    JMSException.class,
                    () -> session.createProducer(session.createQueue("results"))
                            .send(session.createTextMessage("no task")));
            TextMessage large = session.createTextMessage("x".repeat(ClassLimits.MAX_MESSAGE_BYTES));
            large.setIntProperty("task", 1);
            assertThrows(
                    JMSException.class,
                    () -> session.createProducer(session.createQueue("results")).send(large));
        }
        try (Connection anna = join("Anna");
                Session session = anna.createSession()) {
            TextMessage huge = session.createTextMessage("x".repeat(3_000_000));
            huge.setIntProperty("task", 1);
            assertThrows(
                    JMSException.class,
                    () -> session.createProducer(session.createQueue("results")).send(huge));
        }
        aTaskGoesOutAndItsAnswerComesBack(3);
    }

    private void aTaskGoesOutAndItsAnswerComesBack(int number) throws Exception {
        sendTask(number);
        try (Connection ben = join("Ben");
                Session session = ben.createSession(true, Session.SESSION_TRANSACTED)) {
            assertNotNull(session.createConsumer(session.createQueue("tasks")).receive());
            answer(session, number);
            session.commit();
            next(ClassEventKind.ANSWERED);
        }
    }

    @Test
    void theProbeTellsWhyAClassCantBeJoined() throws Exception {
        ClassCode code = broker.code();
        Ticket ticket = JoinProbe.ticket(socketAddress(), code);
        assertEquals(broker.ticket(), ticket);
        JoinProbe.check(socketAddress(), ticket, KeyAndCertificate.ofMember(ticket.secret()));
        assertEquals(
                JoinProbe.Failure.CODE,
                failure(() -> JoinProbe.ticket(socketAddress(), new ClassCode(code.secret(), code.fingerprint() ^ 1))));
        assertEquals(
                JoinProbe.Failure.REFUSED,
                failure(() ->
                        JoinProbe.check(socketAddress(), ticket, KeyAndCertificate.ofMember(ticket.secret() ^ 1))));
        assertEquals(ClassEventKind.REFUSED, next(ClassEventKind.REFUSED).kind());
        broker.close();
        assertEquals(JoinProbe.Failure.CLOSED, failure(() -> JoinProbe.ticket(socketAddress(), code)));
    }

    private interface Attempt {
        void run() throws JoinProbe.JoinException;
    }

    private static JoinProbe.Failure failure(Attempt attempt) {
        return assertThrows(JoinProbe.JoinException.class, attempt::run).failure();
    }

    @Test
    void tenWrongTicketsCloseTheClassForNewMembersOnly() throws Exception {
        try (Connection anna = join("Anna")) {
            Ticket ticket = broker.ticket();
            for (int i = 1; i <= 11; i++) {
                int other = i;
                assertEquals(
                        JoinProbe.Failure.REFUSED,
                        failure(() -> JoinProbe.check(
                                socketAddress(), ticket, KeyAndCertificate.ofMember(ticket.secret() ^ other))));
                assertTrue(next(ClassEventKind.REFUSED).name().endsWith("127.0.0.1"));
            }
            assertTrue(broker.isFrozen());
            assertThrows(JMSException.class, () -> join("Ben"));
            sendTask(1);
            Session session = anna.createSession();
            assertNotNull(session.createConsumer(session.createQueue("tasks")).receive());
            broker.thaw();
            join("Ben").close();
        }
    }

    @Test
    void strangersAreRefusedInTheHandshake() throws Exception {
        assertThrows(
                IOException.class,
                () -> read(new Ticket(0, broker.ticket().pin()), "TLSv1.3", false),
                "no certificate");
        assertThrows(IOException.class, () -> read(broker.ticket(), "TLSv1.2", true), "TLS 1.2");
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            plain.setSoTimeout(PATIENCE_S * 1000);
            plain.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = plain.getInputStream().readAllBytes();
            assertFalse(new String(answer, StandardCharsets.ISO_8859_1).contains("ActiveMQ"));
        } catch (IOException e) {
            assertFalse(e instanceof java.net.SocketTimeoutException, "still open");
        }
        aTaskGoesOutAndItsAnswerComesBack(1);
    }

    @Test
    void aSilentConnectionIsClosed() throws Exception {
        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), broker.port())) {
            silent.setSoTimeout(PATIENCE_S * 1000);
            assertEquals(-1, silent.getInputStream().read());
        } catch (java.net.SocketException e) {
            assertTrue(e.getMessage().contains("reset"), e.getMessage());
        }
        aTaskGoesOutAndItsAnswerComesBack(1);
    }

    @Test
    void garbageAndAFrameTooLargeCloseTheirConnection() throws Exception {
        byte[] frame = new byte[1000];
        frame[0] = 0x7f;
        for (byte[] garbage :
                new byte[][] {frame, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), new byte[100]}) {
            try (SSLSocket socket = connect(broker.ticket(), "TLSv1.3", true)) {
                socket.setSoTimeout(PATIENCE_S * 1000);
                socket.getOutputStream().write(garbage);
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                assertFalse(e instanceof java.net.SocketTimeoutException, "still open");
            }
        }
        aTaskGoesOutAndItsAnswerComesBack(1);
    }

    private SSLSocket connect(Ticket ticket, String version, boolean member) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(member ? Ticket.keys(KeyAndCertificate.ofMember(ticket.secret())) : null, ticket.trust(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", broker.port());
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }

    /** Reads the first byte that the broker sends to somebody. */
    private void read(Ticket ticket, String version, boolean member) throws Exception {
        try (SSLSocket socket = connect(ticket, version, member)) {
            socket.setSoTimeout(PATIENCE_S * 1000);
            socket.startHandshake();
            if (socket.getInputStream().read() < 0) {
                throw new java.io.EOFException();
            }
        }
    }

    @Test
    void aBrokerAfterAnotherHasItsCodeAndItsAccount(@TempDir Path folder) throws Exception {
        broker.close();
        ClassKeys keys = ClassKeys.in(folder);
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, folder, keys, events::add);
        Ticket ticket = broker.ticket();
        aTaskGoesOutAndItsAnswerComesBack(1);
        sendTask(2);
        broker.close();
        assertEquals(keys.own().certificate(), ClassKeys.in(folder).own().certificate());
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, folder, ClassKeys.in(folder), events::add);
        assertEquals(ticket, broker.ticket());
        assertEquals("Ben", broker.members().get(0).name());
        assertFalse(broker.members().get(0).connected());
        events.clear();
        try (Connection anna = join("Anna");
                Session session = anna.createSession(true, Session.SESSION_TRANSACTED)) {
            assertNotNull(session.createConsumer(session.createQueue("tasks")).receive());
            assertEquals(new ClassEvent(ClassEventKind.TAKEN, 2, "Anna", 2), next(ClassEventKind.TAKEN));
            assertThrows(JMSException.class, () -> {
                answer(session, 1);
                session.commit();
            });
        }
    }

    @Test
    void theStoreOnDiskKeepsWhatIsSent(@TempDir Path folder) throws Exception {
        broker.close();
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, folder, events::add);
        sendTask(5);
        broker.close();
        broker = new ClassBroker(InetAddress.getLoopbackAddress(), 0, folder, events::add);
        try (Connection anna = join("Anna");
                Session session = anna.createSession()) {
            assertEquals(
                    "task 5",
                    ((TextMessage) session.createConsumer(session.createQueue("tasks"))
                                    .receive())
                            .getText());
        }
    }
}
