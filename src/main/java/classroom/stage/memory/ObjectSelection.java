package classroom.stage.memory;

import classroom.trace.LockRef;
import classroom.trace.ProcessTrace;
import classroom.trace.Snapshot;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects in the picture, in its order: pinned ones, those that several threads accessed or lock, and, if there are
 * few or the reader unfolds them, the others.
 *
 * @param boxes  the shown objects
 * @param hidden the number of objects that the reader has hidden
 * @param folded the objects that are folded because only one thread accessed them
 */
record ObjectSelection(List<MemoryObject> boxes, int hidden, List<MemoryObject> folded) {
    /** The maximum number of objects considered for one picture. */
    private static final int MAX_OBJECTS = 600;
    /** Up to this number of objects none is folded. */
    static final int MAX_UNFOLDED = 6;

    /** Selects from the objects known at a time. */
    static ObjectSelection of(
            List<MemoryObject> known, Snapshot moment, BoxArrangement arrangement, BoxKey.BoxKeys keys) {
        List<MemoryObject> pinned = new ArrayList<>();
        List<MemoryObject> shared = new ArrayList<>();
        List<MemoryObject> rest = new ArrayList<>();
        int hidden = 0;
        for (MemoryObject each : known) {
            BoxKey key = keys.of(each);
            if (arrangement.isHidden(key)) {
                hidden++;
            } else if (arrangement.isPinned(key)) {
                pinned.add(each);
            } else if (each.threads() > 1 || arrangement.moved(key) != null || isLocked(each, moment)) {
                shared.add(each);
            } else {
                rest.add(each);
            }
        }
        List<BoxKey> order = arrangement.pinned();
        pinned.sort((one, other) -> order.indexOf(keys.of(one)) - order.indexOf(keys.of(other)));
        List<MemoryObject> boxes = new ArrayList<>(pinned);
        boxes.addAll(shared);
        boolean folds = !arrangement.isUnfolded() && !boxes.isEmpty() && boxes.size() + rest.size() > MAX_UNFOLDED;
        if (!folds) {
            boxes.addAll(rest);
        }
        return new ObjectSelection(boxes, hidden, folds ? rest : List.of());
    }

    private static boolean isLocked(MemoryObject object, Snapshot moment) {
        return moment.threads().stream()
                .anyMatch(each -> locks(each).stream()
                        .anyMatch(lock -> object.is(each.track().process(), lock)));
    }

    private static List<LockRef> locks(ThreadSnapshot of) {
        List<LockRef> locks = new ArrayList<>(of.held());
        LockRef wanted = MemoryMoment.wanted(of);
        if (wanted != null) {
            locks.add(wanted);
        }
        return locks;
    }

    /** Returns the objects known at a time, those of several threads first, and those locked or waited for. */
    static List<MemoryObject> known(Trace trace, List<MemoryObject> all, Snapshot moment, long at) {
        List<MemoryObject> known = new ArrayList<>();
        Set<MemoryObject> locked = new LinkedHashSet<>();
        for (ThreadSnapshot each : moment.threads()) {
            for (LockRef lock : locks(each)) {
                ProcessTrace process = each.track().process();
                locked.add(all.stream()
                        .filter(object -> object.is(process, lock))
                        .findFirst()
                        .orElseGet(() -> new MemoryObject(process, lock.object(), lock.type(), List.of(), 2)));
            }
        }
        for (MemoryObject each : all) {
            if (known.size() + locked.size() >= MAX_OBJECTS) {
                break;
            }
            if (locked.remove(each)
                    || each.fields().stream().anyMatch(field -> MemoryMoment.event(trace, field, at) != null)) {
                known.add(each);
            }
        }
        known.addAll(locked);
        known.sort((one, other) -> other.threads() - one.threads());
        return known;
    }
}
