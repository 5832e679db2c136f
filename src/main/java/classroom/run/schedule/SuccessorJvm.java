package classroom.run.schedule;

import classroom.run.Launcher;
import classroom.run.RunException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The JVM that goes on with an exploration that takes long. It begins while the first JVM still tries, so that it has
 * compiled what it needs when that gives up. All methods may be called on any thread.
 */
final class SuccessorJvm implements AutoCloseable {
    private final CountDownLatch decided = new CountDownLatch(1);
    private final CompletableFuture<HostConnection> opened = new CompletableFuture<>();

    /**
     * Starts the JVM after a while, unless it is closed before; returns at once.
     *
     * @param afterMs when, in ms
     * @param command what it does first
     */
    SuccessorJvm(Launcher launcher, ScheduledCopy copy, long afterMs, Object... command) {
        Thread starter = new Thread(() -> start(launcher, copy, afterMs, command), "classroom successor");
        starter.setDaemon(true);
        starter.start();
    }

    private void start(Launcher launcher, ScheduledCopy copy, long afterMs, Object... command) {
        try {
            if (decided.await(afterMs, TimeUnit.MILLISECONDS) && opened.isDone()) {
                return;
            }
            HostConnection host = HostConnection.openForLong(launcher, copy);
            if (opened.complete(host)) {
                host.send(command);
            } else {
                host.close();
            }
        } catch (RunException e) {
            opened.completeExceptionally(e);
        } catch (InterruptedException e) {
            opened.cancel(false);
        }
    }

    /** Returns the connection to the JVM, which is at its command. */
    HostConnection take() throws RunException {
        decided.countDown();
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw (RunException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HostAnswer.damaged(e);
        }
    }

    /** Ends the JVM, or lets it not begin. */
    @Override
    public void close() {
        if (!opened.cancel(false) && !opened.isCompletedExceptionally()) {
            opened.join().close();
        }
        decided.countDown();
    }
}
