package classroom.stage.lanes.model;

import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.index.SeededHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a process that several threads have accessed: their writes are marked, including those before the
 * second thread's first access. Array elements are separate fields; the value of an atomic object is one field. Used
 * on the event thread.
 */
final class SharedFields {
    /** The number of each field, by owner and name. */
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    private int fields;
    /** The number of each site's field; 0 if not determined yet. */
    private int[] fieldOf = new int[64];

    // An open hash table of indexes from 1, and the field at each index.
    private int[] slots = new int[128];
    private int[] field = new int[64];
    private long[] element = new long[64];
    /** The first lane that accessed it. */
    private Lane[] first = new Lane[64];

    private boolean[] shared = new boolean[64];
    /** Its last write while only one lane has accessed it; -1 if none. */
    private int[] lastWrite = new int[64];

    private int count = 1;
    private boolean hasNew;

    /** Records an access of a thread to a field. */
    void touch(Lane lane, int event, EventKind kind) {
        ThreadTrace track = lane.track();
        Site site = track.site(event);
        int place = place(number(site), (long) track.object(event) << 32 | track.index(event) & 0xffff_ffffL);
        if (first[place] == null) {
            first[place] = lane;
            lastWrite[place] = -1;
        } else if (first[place] != lane && !shared[place]) {
            shared[place] = true;
            hasNew |= lastWrite[place] >= 0;
            first[place].writes().show(lastWrite[place]);
        }
        if (kind.isWrite()) {
            write(lane, event, place);
        } else if (kind == EventKind.ATOMIC && updates(site.name())) {
            write(lane, event, place);
        }
    }

    /** Whether older writes were marked since the last call. */
    boolean hasNew() {
        boolean had = hasNew;
        hasNew = false;
        return had;
    }

    private void write(Lane lane, int event, int place) {
        int written = lane.writes().add(event, shared[place], shared[place] ? -1 : lastWrite[place]);
        lastWrite[place] = shared[place] ? -1 : written;
    }

    /** Whether a method of an atomic class changes the value. */
    private static boolean updates(String method) {
        return !(method.startsWith("get") && !method.startsWith("getAnd") || method.endsWith("Value"));
    }

    /**
     * Returns the number of a field by class and name; all array elements share one number, as do all atomic objects.
     */
    private int number(Site site) {
        if (site.number() >= fieldOf.length) {
            fieldOf = Arrays.copyOf(fieldOf, Math.max(site.number() + 1, fieldOf.length * 2));
        }
        int known = fieldOf[site.number()];
        if (known == 0) {
            String owner = site.op() == Operation.FIELD ? site.owner() : "";
            String name = site.op() == Operation.FIELD ? site.name() : site.op().name();
            known = numbers.computeIfAbsent(owner, each -> new HashMap<>()).computeIfAbsent(name, each -> ++fields);
            fieldOf[site.number()] = known;
        }
        return known;
    }

    private int place(int ofField, long ofElement) {
        int slot = slot(ofField, ofElement);
        if (slots[slot] == 0) {
            if (count == field.length) {
                grow();
                slot = slot(ofField, ofElement);
            }
            field[count] = ofField;
            element[count] = ofElement;
            slots[slot] = count++;
        }
        return slots[slot];
    }

    /** Returns the slot of an element in the table, or the free slot for it. */
    private int slot(int ofField, long ofElement) {
        int slot = SeededHash.of(ofField, (int) (ofElement >>> 32), (int) ofElement) & slots.length - 1;
        while (slots[slot] != 0 && (field[slots[slot]] != ofField || element[slots[slot]] != ofElement)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        int length = count * 2;
        field = Arrays.copyOf(field, length);
        element = Arrays.copyOf(element, length);
        first = Arrays.copyOf(first, length);
        shared = Arrays.copyOf(shared, length);
        lastWrite = Arrays.copyOf(lastWrite, length);
        slots = new int[length * 2];
        for (int place = 1; place < count; place++) {
            slots[slot(field[place], element[place])] = place;
        }
    }
}
