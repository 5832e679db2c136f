package classroom.race;

import classroom.trace.format.FieldAccess;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.SiteTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * * The fields and array elements of a process, by number, and their last accesses: for each, the last write and the
 * only reader since, or a list of the readers. Accesses are kept as thread, clock and event. Used by one thread.
 */
final class Variables {
    /** No variable, and no thread. */
    static final int NONE = -1;

    private static final int MAX_VARIABLES = 1 << 22;
    /** The most readers of one variable that are kept. */
    private static final int MAX_READERS = 64;

    /** For each variable: thread, clock and event of the last write, and the number of writes. */
    int[] writer;

    int[] writeClock;
    int[] writeEvent;
    int[] writes;
    /** For each variable: thread, clock and event of the only reader since. */
    int[] reader;

    int[] readClock;
    int[] readEvent;
    /**
     * For each variable: the used length, then thread, clock and event of each reader; null if there is at most one.
     */
    int[][] readers;

    private final int[] fieldOf;
    private final List<Site> fields = new ArrayList<>();
    private final int seed = ThreadLocalRandom.current().nextInt() | 1;
    private int[] slots = new int[1024];
    private int[] field;
    private int[] object;
    private int[] index;
    private int count = 1;

    Variables(SiteTable sites) {
        fieldOf = new int[sites.size()];
        fields.add(null);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < fieldOf.length; i++) {
            Site site = sites.get(i);
            if (site.op() == Operation.FIELD) {
                fieldOf[i] = numbers.computeIfAbsent(site.owner() + "." + site.name(), key -> {
                    fields.add(site);
                    return fields.size() - 1;
                });
            }
        }
        allocate(512);
    }

    /** Returns how accesses at a site are ordered. */
    static FieldAccess access(Site site) {
        return site.op() == Operation.FIELD ? site.access() : FieldAccess.PLAIN;
    }

    /**
     * Returns the number of the variable that a site accesses; {@link #NONE} if there are too many.
     *
     * @param ofObject the identity of the object or array; 0 for a static field
     * @param ofIndex  the index of the element; 0 for a field
     */
    int of(int site, int ofObject, int ofIndex) {
        int ofField = fieldOf[site];
        int mask = slots.length - 1;
        int slot = hash(ofField, ofObject, ofIndex) & mask;
        while (slots[slot] != 0) {
            int key = slots[slot];
            if (object[key] == ofObject && field[key] == ofField && index[key] == ofIndex) {
                return key;
            }
            slot = slot + 1 & mask;
        }
        if (count == MAX_VARIABLES) {
            return NONE;
        }
        if (count == field.length) {
            allocate(count * 2);
            rehash();
            return of(site, ofObject, ofIndex);
        }
        field[count] = ofField;
        object[count] = ofObject;
        index[count] = ofIndex;
        writer[count] = NONE;
        reader[count] = NONE;
        slots[slot] = count;
        return count++;
    }

    /** Returns the class that declares a field; empty for an element. */
    String owner(int variable) {
        Site site = fields.get(field[variable]);
        return site == null ? "" : site.owner();
    }

    /** Returns a field's name; empty for an element. */
    String name(int variable) {
        Site site = fields.get(field[variable]);
        return site == null ? "" : site.name();
    }

    /** Returns the number of a variable's field, the same for all objects; 0 for elements. */
    int field(int variable) {
        return field[variable];
    }

    /** Returns the identity of a variable's object; 0 for a static field. */
    int object(int variable) {
        return object[variable];
    }

    /** Returns the index of an element; 0 for a field. */
    int index(int variable) {
        return index[variable];
    }

    /** Keeps a read of a variable that several threads read. */
    void addReader(int variable, int thread, int clock, int event) {
        int[] all = readers[variable];
        int used = all[0];
        for (int i = 1; i < used; i += 3) {
            if (all[i] == thread) {
                all[i + 1] = clock;
                all[i + 2] = event;
                return;
            }
        }
        if (used + 3 > all.length) {
            if (used > 3 * MAX_READERS) {
                return;
            }
            all = Arrays.copyOf(all, 1 + (all.length - 1) * 2);
            readers[variable] = all;
        }
        all[used] = thread;
        all[used + 1] = clock;
        all[used + 2] = event;
        all[0] = used + 3;
    }

    private int hash(int a, int b, int c) {
        int h = (a * 31 + b) * 0x9E3779B1 + c * 0x85EBCA6B + seed;
        h ^= h >>> 15;
        h *= 0x2C1B3C6D * seed | 1;
        return h ^ h >>> 13;
    }

    private void rehash() {
        slots = new int[field.length * 2];
        for (int key = 1; key < count; key++) {
            int slot = hash(field[key], object[key], index[key]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = key;
        }
    }

    private void allocate(int size) {
        boolean first = field == null;
        field = first ? new int[size] : Arrays.copyOf(field, size);
        object = first ? new int[size] : Arrays.copyOf(object, size);
        index = first ? new int[size] : Arrays.copyOf(index, size);
        writer = first ? new int[size] : Arrays.copyOf(writer, size);
        writeClock = first ? new int[size] : Arrays.copyOf(writeClock, size);
        writeEvent = first ? new int[size] : Arrays.copyOf(writeEvent, size);
        writes = first ? new int[size] : Arrays.copyOf(writes, size);
        reader = first ? new int[size] : Arrays.copyOf(reader, size);
        readClock = first ? new int[size] : Arrays.copyOf(readClock, size);
        readEvent = first ? new int[size] : Arrays.copyOf(readEvent, size);
        readers = first ? new int[size][] : Arrays.copyOf(readers, size);
    }
}
