package classroom.run;

import java.util.concurrent.ThreadFactory;

/** Makes the daemon threads of this package. */
public final class DaemonThreads {
    private DaemonThreads() {
    }

    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
