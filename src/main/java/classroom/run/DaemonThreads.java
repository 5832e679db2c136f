package classroom.run;

import java.util.concurrent.ThreadFactory;

/** Makes the daemon threads of this package. */
final class DaemonThreads {
    private DaemonThreads() {
    }

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
