package classroom.lesson;

import java.util.List;

/** What the JVM of a program needs beside what all have. Any thread may ask. */
public interface JvmNeeds {
    /** Nothing more. */
    JvmNeeds USUAL = new JvmNeeds() {
    };

    /**
     * The long list that the program makes, for which there has to be room.
     *
     * @param values for the lesson's parameters, in their order
     */
    default LongList list(List<String> values) {
        return LongList.NONE;
    }

    /**
     * A list of numbers that is worth counting.
     *
     * @param bytes     how long it is; 0 for none
     * @param processes how many worker processes have a part of it in their own memory; 0 if all is in the first one only
     */
    record LongList(long bytes, int processes) {
        /** No list. */
        public static final LongList NONE = new LongList(0, 0);
    }
}
