package classroom.window.lesson;

import java.awt.EventQueue;
import java.util.List;

/** Work that is divided among events, so that none takes long. Event thread only. */
public final class EventChain {
    private EventChain() {}

    /** Runs each part in an event of its own, one after the other; returns at once. */
    public static void of(List<Runnable> parts) {
        if (!parts.isEmpty()) {
            EventQueue.invokeLater(() -> {
                parts.get(0).run();
                of(parts.subList(1, parts.size()));
            });
        }
    }
}
