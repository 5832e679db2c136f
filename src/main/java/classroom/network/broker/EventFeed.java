package classroom.network.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Passes what the queues saw to a teacher's program in another JVM, through a queue of its own. It has a thread while
 * there is such a program.
 */
final class EventFeed implements AutoCloseable {
    private static final int IDLE_S = 2;

    private final ClassBroker broker;
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            IDLE_S,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
                Thread thread = new Thread(task, "classroom events");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean open;
    /** Used by the sending thread only. */
    private Connection connection;

    private Session session;
    private MessageProducer producer;

    EventFeed(ClassBroker broker) {
        this.broker = broker;
        sender.allowCoreThreadTimeOut(true);
    }

    /** Sets whether there is a program that wants to hear. */
    void open(boolean wanted) {
        open = wanted;
        if (!wanted) {
            sender.getQueue().clear();
        }
    }

    /** Sends an event, later. */
    void tell(ClassEvent event) {
        if (open) {
            sender.execute(() -> send(event));
        }
    }

    private void send(ClassEvent event) {
        try {
            if (!open) {
                return;
            }
            if (connection == null) {
                connection = broker.connect();
                session = connection.createSession();
                producer = session.createProducer(session.createQueue("events"));
            }
            TextMessage message = session.createTextMessage(event.line());
            message.setIntProperty(ClassGate.TASK, 0);
            producer.send(message);
        } catch (JMSException e) {
            // The class is being closed: nobody hears any more.
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        sender.shutdownNow();
    }
}
