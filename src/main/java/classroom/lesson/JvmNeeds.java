package classroom.lesson;

import java.util.List;

/** What the JVM of a program needs beside what all have. Any thread may ask. */
public interface JvmNeeds {
    /** Nothing more. */
    JvmNeeds USUAL = new JvmNeeds() {
    };

    /** Flags for the JVM, behind the usual ones. */
    default List<String> flags() {
        return List.of();
    }

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
     * @param bytes    how long it is; 0 for none
     * @param inFile   whether it is in a file that several processes share, and not in the heap
     * @param moreJvms how many JVMs run at once beyond those that any machine has room for
     */
    record LongList(long bytes, boolean inFile, int moreJvms) {
        /** No list. */
        public static final LongList NONE = new LongList(0, false, 0);
    }
}
