package classroom.trace.index;

import java.util.concurrent.ThreadLocalRandom;

/** Hashes of several numbers, with a seed chosen at JVM start, so that a file cannot be made to cause collisions. */
public final class SeededHash {
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private SeededHash() {}

    /**
     * Returns the hash of three numbers, valid in this JVM only. Its lower bits are as well distributed as its upper
     * ones.
     */
    public static int of(int a, int b, int c) {
        return (int) mix(mix(mix(SEED ^ a) ^ b) + SEED ^ c);
    }

    private static long mix(long bits) {
        long hash = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
