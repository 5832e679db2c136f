package classroom.stage.lanes;

import classroom.trace.EventKind;
import classroom.trace.Operation;
import classroom.trace.Site;
import classroom.trace.ThreadTrace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which fields of a process more than one thread touched: their writes are marked, those before the second thread came, too. An
 * array's elements are fields of their own, and what an atomic object holds is one. On the event thread.
 */
final class SharedFields {
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The number of each site's field; 0 where it was not looked up. */
    private int[] fieldOf = new int[64];

    // An open hash table of places from 1, and what each place is.
    private int[] slots = new int[128];
    private int[] field = new int[64];
    private long[] element = new long[64];
    /** The first lane that touched it. */
    private Lane[] first = new Lane[64];
    private boolean[] shared = new boolean[64];
    /** Its last write while it has only one lane; -1 if none. */
    private int[] lastWrite = new int[64];
    private int count = 1;
    private boolean hasNew;

    /** Takes in that a thread reads, writes or updates a field. */
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

    /** Whether older writes are marked now that were not when this was asked last. */
    boolean hasNew() {
        boolean had = hasNew;
        hasNew = false;
        return had;
    }

    private void write(Lane lane, int event, int place) {
        int written = lane.writes().add(event, shared[place], shared[place] ? -1 : lastWrite[place]);
        lastWrite[place] = shared[place] ? -1 : written;
    }

    /** Whether a method of an atomic class does more than read. */
    private static boolean updates(String method) {
        return !(method.startsWith("get") && !method.startsWith("getAnd") || method.endsWith("Value"));
    }

    /** The number of a field by its class and name; that of all elements, and that of all atomic objects, is one. */
    private int number(Site site) {
        if (site.number() >= fieldOf.length) {
            fieldOf = Arrays.copyOf(fieldOf, Math.max(site.number() + 1, fieldOf.length * 2));
        }
        int known = fieldOf[site.number()];
        if (known == 0) {
            String name = site.op() == Operation.FIELD ? site.owner() + " " + site.name() : site.op().name();
            known = numbers.computeIfAbsent(name, each -> numbers.size() + 1);
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

    /** Where it is in the table, or would be. */
    private int slot(int ofField, long ofElement) {
        long hash = (ofElement + ofField * 0x9e37_79b9L) * 0x9e37_79b9_7f4a_7c15L;
        int slot = (int) (hash >>> 40) & slots.length - 1;
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
