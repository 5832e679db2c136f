package classroom.trace;

import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import classroom.trace.index.SeededHash;
import classroom.trace.index.TimeIndex;
import classroom.trace.table.EventColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a process with the history of their writes. A field with a single write takes no object of its own,
 * so that a large array takes little memory. Callers hold the trace's lock.
 */
final class FieldHistory {
    private static final int STATIC = 0;
    /** The number of previous values, and the time in ns, that a late-recorded read may still show. */
    private static final int RECENT = 8;

    private static final long HELD_UP = 200_000_000;

    private final ProcessTrace process;
    /** The number of each site's field; 0 for array elements. */
    private int[] fieldOf = {0};

    private final List<Site> fields = new ArrayList<>();
    /** The number of each field, by owner and name. */
    private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

    /** The static fields that were accessed, by name: of several with one name, the first. */
    private final Map<String, FieldKey> statics = new HashMap<>();

    // The keys: an open hash table of numbers from 1, and the field that each number stands for.
    private int[] slots = new int[64];
    private int[] field = new int[32];
    private int[] object = new int[32];
    private int[] index = new int[32];
    /**
     * The only write, or the first read, of a key without a list of writes. A read is stored as its bitwise
     * complement.
     */
    private long[] single = new long[32];

    private TimeIndex[] writes = new TimeIndex[32];
    private int count = 1;
    private final List<TimeIndex> touched = new ArrayList<>();

    FieldHistory(ProcessTrace process) {
        this.process = process;
    }

    void begin(SiteTable sites) {
        fields.add(null);
        fieldOf = new int[sites.size()];
        for (int i = 0; i < sites.size(); i++) {
            Site site = sites.get(i);
            if (site.op() == Operation.FIELD) {
                fieldOf[i] = numbers.computeIfAbsent(site.owner(), owner -> new HashMap<>())
                        .computeIfAbsent(site.name(), name -> {
                            fields.add(site);
                            return fields.size() - 1;
                        });
            }
        }
    }

    void append(ThreadTrace track, int event) {
        EventKind kind = track.kind(event);
        boolean ofObject = kind == EventKind.READ || kind == EventKind.WRITE;
        int key = key(
                fieldOf[track.site(event).number()], ofObject ? track.object(event) : STATIC, track.index(event), true);
        long ref = TraceFormat.pair(track.number(), event);
        boolean fresh = single[key] == 0 && writes[key] == null;
        if (!kind.isWrite() && fresh) {
            single[key] = ~ref;
        } else if (!kind.isWrite() && !overrules(track, event, key)) {
            return;
        } else if (writes[key] != null) {
            add(writes[key], ref);
        } else if (fresh || kind.isWrite() && single[key] < 0) {
            single[key] = ref + 1;
        } else {
            writes[key] = new TimeIndex(single[key] < 0 ? ~single[key] : single[key] - 1);
            add(writes[key], ref);
        }
    }

    /**
     * Whether a read shows that a write was not recorded, as by reflection, a {@code VarHandle} or {@code
     * Arrays.fill}. A thread that is delayed between a read and its recording may show an older value. So a recent
     * previous value proves nothing, nor does a value soon after another thread's write.
     */
    private boolean overrules(ThreadTrace track, int event, int key) {
        TimeIndex known = writes[key];
        long last = known != null ? known.get(known.size() - 1) : single[key] < 0 ? ~single[key] : single[key] - 1;
        long age = track.time(event) - process.timeOf(last);
        if (age < 0 || !differs(track, event, last)) {
            return false;
        }
        if ((int) (last >>> 32) == track.number()) {
            return true;
        }
        int before = known == null ? 0 : known.size() - 1;
        for (int i = before - 1; i >= Math.max(0, before - RECENT); i--) {
            if (!differs(track, event, known.get(i))) {
                return false;
            }
        }
        return age > HELD_UP;
    }

    private boolean differs(ThreadTrace track, int event, long ref) {
        EventColumns other = process.numbered((int) (ref >>> 32)).columns();
        EventColumns here = track.columns();
        boolean alike = TraceFormat.type(other.word((int) ref)) == TraceFormat.type(here.word(event));
        return !alike || other.a((int) ref) != here.a(event);
    }

    private void add(TimeIndex to, long ref) {
        if (to.add(ref)) {
            touched.add(to);
        }
    }

    /** Sorts the new writes, so that a query does not have to. */
    void settle() {
        touched.forEach(each -> each.sort(process::timeOf));
        touched.clear();
    }

    /**
     * Returns the fields that were read or written, in the order in which they became known; at most the given
     * number.
     */
    List<FieldKey> keys(int most) {
        List<FieldKey> keys = new ArrayList<>();
        for (int key = 1; key < count && keys.size() < most; key++) {
            keys.add(fieldKey(key));
        }
        return keys;
    }

    private FieldKey fieldKey(int key) {
        Site site = fields.get(field[key]);
        String owner = site == null ? "" : site.owner();
        return new FieldKey(process, owner, site == null ? "" : site.name(), object[key], index[key]);
    }

    /** Returns the first static field with a name that was read or written; null if there is none. */
    FieldKey staticField(String name) {
        return statics.get(name);
    }

    /**
     * Returns the event with a field's value at a time: the last write up to then, or a later read of another value;
     * without a known write, the first read.
     *
     * @return the event, or null if the value is unknown
     */
    TraceEvent at(FieldKey field, long time) {
        Integer number = field.isElement()
                ? Integer.valueOf(0)
                : numbers.getOrDefault(field.owner(), Map.of()).get(field.name());
        int key = number == null ? 0 : key(number, field.object(), field.index(), false);
        if (key == 0) {
            return null;
        }
        if (writes[key] != null) {
            int last = writes[key].at(time, process::timeOf);
            return last < 0 ? null : event(writes[key].get(last));
        }
        if (single[key] < 0) {
            return event(~single[key]);
        }
        TraceEvent only = event(single[key] - 1);
        return only.time() <= time ? only : null;
    }

    private TraceEvent event(long ref) {
        return process.numbered((int) (ref >>> 32)).event((int) ref);
    }

    private int key(int ofField, int ofObject, int ofIndex, boolean make) {
        int mask = slots.length - 1;
        int slot = SeededHash.of(ofField, ofObject, ofIndex) & mask;
        while (slots[slot] != 0) {
            int key = slots[slot];
            if (field[key] == ofField && object[key] == ofObject && index[key] == ofIndex) {
                return key;
            }
            slot = slot + 1 & mask;
        }
        if (!make) {
            return 0;
        }
        if (count == field.length) {
            grow();
            return key(ofField, ofObject, ofIndex, true);
        }
        field[count] = ofField;
        object[count] = ofObject;
        index[count] = ofIndex;
        slots[slot] = count;
        if (ofObject == STATIC) {
            FieldKey known = fieldKey(count);
            statics.putIfAbsent(known.name(), known);
        }
        return count++;
    }

    private void grow() {
        int length = field.length * 2;
        field = Arrays.copyOf(field, length);
        object = Arrays.copyOf(object, length);
        index = Arrays.copyOf(index, length);
        single = Arrays.copyOf(single, length);
        writes = Arrays.copyOf(writes, length);
        slots = new int[length * 2];
        for (int key = 1; key < count; key++) {
            int slot = SeededHash.of(field[key], object[key], index[key]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = key;
        }
    }
}
