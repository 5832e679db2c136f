package classroom.start;

import java.awt.SplashScreen;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The JVM that shows the window, seen from the one that waits for it. When this one is asked to end, it ends the child
 * first; when it is killed, the child notices the end of its input. Used on the main thread.
 */
final class ChildJvm {
    /** What the child writes when its first picture is on the display: a byte that is in no text. */
    static final int PAINTED = 6;

    private static final int ENDING_S = 10;
    /** Ended as asked, without a display, or by a signal of the user: interrupt, kill, terminate. */
    private static final Set<Integer> ENDS = Set.of(0, 3, 130, 137, 143);

    private static final int KILLED = 137;

    private final ChildCommand command;
    private final StartArchive archive;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean painted;
    private int status;

    /** @param archive null for none */
    ChildJvm(ChildCommand command, StartArchive archive) {
        this.command = command;
        this.archive = archive;
    }

    /** Returns the child's exit status, after {@link #run}. */
    int status() {
        return status;
    }

    /**
     * Runs the child to its end.
     *
     * @return whether it could show the window; else this JVM is to show it
     */
    boolean run() throws InterruptedException {
        Process child;
        try {
            child = new ProcessBuilder(command.words(archive == null ? List.of() : archive.flags()))
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return false;
        }
        Thread hook = new Thread(() -> end(child), "classroom end");
        Runtime.getRuntime().addShutdownHook(hook);
        Thread reader = new Thread(() -> passOn(child.getInputStream()), "classroom output");
        reader.setDaemon(true);
        reader.start();
        status = child.waitFor();
        // Programs may hold the output open for longer.
        reader.join(TimeUnit.SECONDS.toMillis(1));
        boolean shown = painted || ENDS.contains(status);
        if (archive != null) {
            if (!shown) {
                archive.discard();
            } else if (status == KILLED) {
                archive.discardDraft();
            } else {
                archive.keep();
            }
        }
        over.countDown();
        if (!shown) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        return shown;
    }

    /** Ends the child as this JVM was asked to end, and waits until its archive is kept. */
    private void end(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(ENDING_S, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
            over.await(ENDING_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            child.destroyForcibly();
        }
    }

    /** Passes on what the child prints, until that ends; closes the splash screen when the child's window is there. */
    private void passOn(InputStream output) {
        byte[] part = new byte[4096];
        try (output) {
            for (int count = output.read(part); count >= 0; count = output.read(part)) {
                int from = 0;
                for (int i = 0; i < count && !painted; i++) {
                    if (part[i] == PAINTED) {
                        painted = true;
                        System.out.write(part, 0, i);
                        from = i + 1;
                        closeSplash();
                    }
                }
                System.out.write(part, from, count - from);
                System.out.flush();
            }
        } catch (IOException e) {
            // The child has ended.
        }
    }

    private static void closeSplash() {
        try {
            SplashScreen splash = SplashScreen.getSplashScreen();
            if (splash != null) {
                splash.close();
            }
        } catch (LinkageError | UnsupportedOperationException | IllegalStateException e) {
            // There is no splash screen.
        }
    }
}
