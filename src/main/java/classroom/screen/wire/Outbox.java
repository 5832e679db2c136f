package classroom.screen.wire;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Sends messages in order on a separate thread, so that no event thread waits for the other side. The thread ends
 * with the connection or by {@link #close}.
 *
 * @param <M> the type of messages
 */
public final class Outbox<M> implements AutoCloseable {
    private final BlockingQueue<M> waiting = new LinkedBlockingQueue<>();
    private final Wire wire;
    private final Writing<M> writing;
    private final Thread thread;

    /**
     * Writes one message.
     *
     * @param <M> the type of messages
     */
    @FunctionalInterface
    public interface Writing<M> {
        /** Called on the outbox's thread. */
        void write(M message) throws IOException;
    }

    /**
     * @param wire    the connection
     * @param writing writes a message to it
     */
    public Outbox(Wire wire, Writing<M> writing) {
        this.wire = wire;
        this.writing = writing;
        thread = new Thread(this::run, "classroom outbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Queues a message; returns at once. */
    public void send(M message) {
        waiting.add(message);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                for (M message = waiting.take(); message != null; message = waiting.poll()) {
                    writing.write(message);
                }
                wire.flush();
            }
        } catch (IOException connectionEnded) {
            // The reader of the same connection notices its end, too, and handles it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
