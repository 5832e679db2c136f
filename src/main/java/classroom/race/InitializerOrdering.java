package classroom.race;

import classroom.trace.format.Site;
import java.util.HashMap;
import java.util.Map;

/** Orders the initialization of classes before their use. Used by one thread. */
final class InitializerOrdering {
    private final SiteRoles roles;
    /** What happens before the end of a class's initialization, by the number of the class. */
    private final Map<Integer, VectorClock> initialized = new HashMap<>();

    InitializerOrdering(SiteRoles roles) {
        this.roles = roles;
    }

    /** Applies the end of the initialization of the class that a site is in. */
    void ends(ThreadProgress thread, Site site) {
        initialized
                .computeIfAbsent(roles.classOf[site.number()], key -> new VectorClock())
                .join(thread.clock);
        thread.tick();
    }

    /** Applies the execution of code of the class that a site is in. */
    void runs(ThreadProgress thread, int site) {
        if (!initialized.isEmpty()) {
            uses(thread, roles.classOf[site]);
        }
    }

    /** Applies an access of a static field. */
    void usesOwner(ThreadProgress thread, Site site) {
        if (!initialized.isEmpty()) {
            uses(thread, roles.numberOf(site.owner()));
        }
    }

    private void uses(ThreadProgress thread, int type) {
        VectorClock seen = initialized.get(type);
        if (seen != null && !thread.initialized.get(type)) {
            thread.clock.join(seen);
            thread.initialized.set(type);
        }
    }
}
