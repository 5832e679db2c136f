package classroom.start;

import classroom.window.App;
import java.util.List;

/**
 * Starts the window, in a child JVM with flags and a class-data archive of its own where there can be one: it starts and
 * answers sooner. On a machine with few cores the second compiler takes time from the window. This JVM then only waits.
 */
public final class WindowStarter {
    private WindowStarter() {}

    /**
     * Returns when the window is asked for; or ends this JVM with the child's status.
     *
     * @param words nothing, or the file of a saved run, which is opened
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String[] words) throws InterruptedException {
        ChildCommand command = ChildCommand.here();
        if (command != null) {
            ChildJvm child = new ChildJvm(command, StartArchive.of(command.jar()));
            if (child.run()) {
                System.exit(child.status());
            }
        }
        ParentJvm.watch();
        App.open(List.of(words), ParentJvm::tellPainted);
    }
}
