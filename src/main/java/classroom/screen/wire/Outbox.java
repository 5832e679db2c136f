package classroom.screen.wire;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Sends messages from a thread of its own, in their order, so that no event thread ever waits for the other side. The thread ends
 * with the connection or by {@link #close}.
 *
 * @param <M> the messages
 */
public final class Outbox<M> implements AutoCloseable {
    private final BlockingQueue<M> waiting = new LinkedBlockingQueue<>();
    private final Wire wire;
    private final Writing<M> writing;
    private final Thread thread;

    /**
     * Writes one message.
     *
     * @param <M> the messages
     */
    @FunctionalInterface
    public interface Writing<M> {
        /** Called on the outbox's thread. */
        void write(M message) throws IOException;
    }

    /**
     * @param wire    where messages go
     * @param writing how one is written there
     */
    public Outbox(Wire wire, Writing<M> writing) {
        this.wire = wire;
        this.writing = writing;
        thread = new Thread(this::run, "classroom outbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends a message soon; returns at once. */
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
            // Whoever reads the same connection meets its end too, and tells.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
