package classroom.observe;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The numbers of texts that come again: class names and short strings. A text is defined in the stretch of the thread that needs
 * it first, before any other thread can learn its number, so that a reader of all stretches knows every number that it meets.
 */
final class StringTable {
    /** Past so many, strings are noted by their type only. */
    private static final int MAX_STRINGS = 1 << 16;
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final ConcurrentHashMap<String, Integer> NUMBERS = new ConcurrentHashMap<>();

    private StringTable() {
    }

    /** The next free number, from 1. */
    static int next() {
        return LAST.incrementAndGet();
    }

    /** The number of a text; 0 if it can't have one. */
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
