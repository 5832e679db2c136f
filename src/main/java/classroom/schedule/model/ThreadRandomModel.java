package classroom.schedule.model;

import classroom.schedule.Actor;
import classroom.schedule.ScheduleController;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces the methods of {@link ThreadLocalRandom} in a scheduled copy: each actor has random numbers of its own, the
 * same in each run. No draw is a step. The methods have the names of those that they replace.
 */
public final class ThreadRandomModel {
    private static final ScheduleController CONTROLLER = ScheduleController.INSTANCE;
    private static final long FIRST_SEED = 42;
    private static final Random[] SOURCES = new Random[ScheduleController.MAX_ACTORS];

    private static int epoch;
    private static volatile boolean used;

    private ThreadRandomModel() {}

    /** Tells whether a program of this JVM has drawn random numbers without a seed of its own. Any thread may call it. */
    public static boolean isUsed() {
        return used;
    }

    /** Notes that it has. */
    static void setUsed() {
        used = true;
    }

    /** Returns the current actor's numbers. */
    private static Random source() {
        used = true;
        if (epoch != CONTROLLER.epoch()) {
            epoch = CONTROLLER.epoch();
            Arrays.fill(SOURCES, null);
        }
        Actor me = CONTROLLER.currentActor();
        if (SOURCES[me.number] == null) {
            SOURCES[me.number] = new Random(FIRST_SEED + me.number);
        }
        return SOURCES[me.number];
    }

    /** Returns a seed for an object that the current actor makes. */
    static long nextSeed() {
        return source().nextLong();
    }

    /** Replaces {@code nextInt}. */
    public static int nextInt(ThreadLocalRandom random, int site) {
        return source().nextInt();
    }

    /** Replaces {@code nextInt}. */
    public static int nextInt(ThreadLocalRandom random, int bound, int site) {
        return source().nextInt(bound);
    }

    /** Replaces {@code nextInt}. */
    public static int nextInt(ThreadLocalRandom random, int origin, int bound, int site) {
        return source().nextInt(origin, bound);
    }

    /** Replaces {@code nextLong}. */
    public static long nextLong(ThreadLocalRandom random, int site) {
        return source().nextLong();
    }

    /** Replaces {@code nextLong}. */
    public static long nextLong(ThreadLocalRandom random, long bound, int site) {
        return source().nextLong(bound);
    }

    /** Replaces {@code nextLong}. */
    public static long nextLong(ThreadLocalRandom random, long origin, long bound, int site) {
        return source().nextLong(origin, bound);
    }

    /** Replaces {@code nextDouble}. */
    public static double nextDouble(ThreadLocalRandom random, int site) {
        return source().nextDouble();
    }

    /** Replaces {@code nextDouble}. */
    public static double nextDouble(ThreadLocalRandom random, double bound, int site) {
        return source().nextDouble(bound);
    }

    /** Replaces {@code nextDouble}. */
    public static double nextDouble(ThreadLocalRandom random, double origin, double bound, int site) {
        return source().nextDouble(origin, bound);
    }

    /** Replaces {@code nextBoolean}. */
    public static boolean nextBoolean(ThreadLocalRandom random, int site) {
        return source().nextBoolean();
    }

    /** Replaces {@code nextGaussian}. */
    public static double nextGaussian(ThreadLocalRandom random, int site) {
        return source().nextGaussian();
    }
}
