package classroom.lesson;

import java.util.List;

/** The requirements of a program's JVM beyond those of all programs. May be used on any thread. */
public interface JvmNeeds {
    /** No additional requirements. */
    JvmNeeds USUAL = new JvmNeeds() {};

    /** The queue over the network. */
    JvmNeeds NETWORK = new JvmNeeds() {
        @Override
        public boolean network() {
            return true;
        }
    };

    /**
     * Returns the large list that the program creates, for which memory is reserved.
     *
     * @param values the values of the lesson's parameters, in order
     */
    default LongList list(List<String> values) {
        return LongList.NONE;
    }

    /** Returns whether it uses the queue over the network, whose classes then are on its class path. */
    default boolean network() {
        return false;
    }

    /**
     * A list that is large enough to be considered.
     *
     * @param bytes     its size in bytes; 0 for none
     * @param processes the number of worker processes that have a part of it in their own memory; 0 if all is in the
     *                  first process
     */
    record LongList(long bytes, int processes) {
        /** No list. */
        public static final LongList NONE = new LongList(0, 0);
    }
}
