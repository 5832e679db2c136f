package classroom.schedule.model;

import classroom.schedule.ScheduleController;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/**
 * Replaces the methods that read the time, in a scheduled copy. The time starts at the same instant in each run. It
 * goes on by the time that actors sleep, and by 1 µs at each reading.
 */
public final class VirtualClock {
    private static final long START_MS = 1_700_000_000_000L;
    private static final long STEP_NS = 1_000;
    private static final long NANOS_PER_MS = 1_000_000;

    private static int epoch;
    private static long nanos;

    private VirtualClock() {}

    private static long now() {
        int run = ScheduleController.INSTANCE.epoch();
        if (epoch != run) {
            epoch = run;
            nanos = 0;
        }
        return nanos;
    }

    /** Lets time pass, in ns, for an actor that sleeps. */
    static void pass(long time) {
        nanos = now() + time;
    }

    private static long read() {
        nanos = now() + STEP_NS;
        return nanos;
    }

    /** Replaces {@code System.nanoTime}. */
    public static long nanoTime(int site) {
        return read();
    }

    /** Replaces {@code System.currentTimeMillis}. */
    public static long currentTimeMillis(int site) {
        return START_MS + read() / NANOS_PER_MS;
    }

    private static Clock clock() {
        return Clock.fixed(Instant.ofEpochMilli(START_MS).plusNanos(read()), ZoneId.systemDefault());
    }

    /** Replaces {@code Instant.now}. */
    public static Instant instant(int site) {
        return Instant.now(clock());
    }

    /** Replaces {@code LocalTime.now}. */
    public static LocalTime localTime(int site) {
        return LocalTime.now(clock());
    }

    /** Replaces {@code LocalDate.now}. */
    public static LocalDate localDate(int site) {
        return LocalDate.now(clock());
    }

    /** Replaces {@code LocalDateTime.now}. */
    public static LocalDateTime localDateTime(int site) {
        return LocalDateTime.now(clock());
    }

    /** {@code new Date()}. */
    @SuppressWarnings("JavaUtilDate") // The program uses this class.
    public static Date date(int site) {
        return new Date(START_MS + read() / NANOS_PER_MS);
    }
}
