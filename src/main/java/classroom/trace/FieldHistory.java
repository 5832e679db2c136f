package classroom.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a process and who wrote them when. A field that was written once costs no object of its own, so that a big array
 * is light. Whoever uses it holds the trace's lock.
 */
final class FieldHistory {
    private static final int STATIC = 0;

    private final ProcessTrace process;
    /** The field of each site; 0 for elements. */
    private int[] fieldOf = {0};
    private final List<Site> fields = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    // The keys: an open hash table of numbers from 1, and what each number is.
    private int[] slots = new int[64];
    private int[] field = new int[32];
    private int[] object = new int[32];
    private int[] index = new int[32];
    /** The only write, or the first read, where there is no list of writes; its complement for a read. */
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
                fieldOf[i] = numbers.computeIfAbsent(site.owner() + " " + site.name(), name -> {
                    fields.add(site);
                    return fields.size() - 1;
                });
            }
        }
    }

    void append(ThreadTrace track, int event) {
        EventKind kind = track.kind(event);
        boolean ofObject = kind == EventKind.READ || kind == EventKind.WRITE;
        int key = key(fieldOf[track.site(event).number()], ofObject ? track.object(event) : STATIC, track.index(event), true);
        long ref = TraceFormat.pair(track.number(), event);
        boolean fresh = single[key] == 0 && writes[key] == null;
        if (!kind.isWrite()) {
            if (fresh) {
                single[key] = ~ref;
            }
        } else if (writes[key] != null) {
            add(writes[key], ref);
        } else if (fresh || single[key] < 0) {
            single[key] = ref + 1;
        } else {
            writes[key] = new TimeIndex(single[key] - 1);
            add(writes[key], ref);
        }
    }

    private void add(TimeIndex to, long ref) {
        if (to.add(ref)) {
            touched.add(to);
        }
    }

    /** Puts the new writes in order, so that nobody who asks has to wait for it. */
    void settle() {
        touched.forEach(each -> each.sort(process::timeOf));
        touched.clear();
    }

    /** All fields that were read or written, in the order in which they became known. */
    List<FieldKey> keys(int most) {
        List<FieldKey> keys = new ArrayList<>();
        for (int key = 1; key < count && keys.size() < most; key++) {
            Site site = fields.get(field[key]);
            String owner = site == null ? "" : site.owner();
            keys.add(new FieldKey(process, owner, site == null ? "" : site.name(), object[key], index[key]));
        }
        return keys;
    }

    /**
     * The event that tells a field's value at a time: the last write up to then, or where none is known the first read.
     *
     * @return null if nothing is known
     */
    TraceEvent at(FieldKey field, long time) {
        Integer number = field.isElement() ? Integer.valueOf(0) : numbers.get(field.owner() + " " + field.name());
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
        int slot = hash(ofField, ofObject, ofIndex) & mask;
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
            int slot = hash(field[key], object[key], index[key]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = key;
        }
    }

    private static int hash(int a, int b, int c) {
        int hash = (a * 31 + b) * 0x9e3779b9 + c * 0x85ebca6b;
        return hash ^ hash >>> 15;
    }
}
