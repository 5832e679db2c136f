package classroom.observe;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The numbers of recurring texts: class names and short strings. A text is defined in the buffer of the first thread
 * that needs it, before any other thread can use its number. So a reader of all buffers knows every number that it
 * finds.
 */
final class StringTable {
    /** The maximum number of texts; beyond it, only the types of strings are recorded. */
    private static final int MAX_STRINGS = 1 << 16;

    private static final AtomicInteger LAST = new AtomicInteger();
    private static final ConcurrentHashMap<String, Integer> NUMBERS = new ConcurrentHashMap<>();

    private StringTable() {}

    /** Returns the next free number, from 1. */
    static int next() {
        return LAST.incrementAndGet();
    }

    /** Returns the number of a text; 0 if it cannot have one. */
    static int number(ThreadBuffer stretch, String text) {
        Integer known = NUMBERS.get(text);
        return known != null ? known : fresh(stretch, text);
    }

    private static int fresh(ThreadBuffer stretch, String text) {
        if (NUMBERS.size() >= MAX_STRINGS) {
            return 0;
        }
        int number = stretch.define(text);
        if (number == 0) {
            return 0;
        }
        Integer known = NUMBERS.putIfAbsent(text, number);
        return known != null ? known : number;
    }
}
