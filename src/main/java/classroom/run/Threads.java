package classroom.run;

import java.util.concurrent.ThreadFactory;

/** Makes the daemon threads of this package. */
final class Threads {
    private Threads() {
    }

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
