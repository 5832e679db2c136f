package classroom.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** The JVM that started this one and waits for it, if there is one. */
final class ParentJvm {
    private ParentJvm() {}

    private static boolean isThere() {
        return System.getProperty(ChildCommand.CHILD) != null;
    }

    /** Ends this JVM, with all that it has started, when its parent is gone. */
    static void watch() {
        if (isThere()) {
            Thread watcher = new Thread(ParentJvm::awaitEnd, "classroom parent");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private static void awaitEnd() {
        try {
            while (System.in.read() >= 0) {
                // The parent sends nothing; it holds the other end open as long as it lives.
            }
        } catch (IOException e) {
            // Its end, too.
        }
        System.exit(0);
    }

    /** Tells the parent that the window is on the display. Called on the event thread. */
    static void tellPainted() {
        if (isThere()) {
            try {
                new FileOutputStream(FileDescriptor.out).write(ChildJvm.PAINTED);
            } catch (IOException e) {
                // The parent is gone, and this JVM is about to end.
            }
        }
    }
}
