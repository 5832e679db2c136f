package classroom.schedule.model;

import classroom.schedule.Controller;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;

/**
 * The time in a scheduled run. It starts at the same instant in each run, and advances by sleeps and by 1 µs with each
 * query.
 */
public final class VirtualClock {
    private static final long START_MS = 1_700_000_000_000L;
    private static final long READING_NS = 1_000;
    private static final long NANOS_PER_MS = 1_000_000;

    private static int epoch;
    private static long nanos;

    private VirtualClock() {
    }

    private static long now() {
        int run = Controller.HERE.epoch();
        if (epoch != run) {
            epoch = run;
            nanos = 0;
        }
        return nanos;
    }

    /** Advances the clock for a sleep. */
    static void pass(long time) {
        nanos = now() + time;
    }

    private static long read() {
        nanos = now() + READING_NS;
        return nanos;
    }

    /** {@code System.nanoTime}. */
    public static long nanoTime(int site) {
        return read();
    }

    /** {@code System.currentTimeMillis}. */
    public static long currentTimeMillis(int site) {
        return START_MS + read() / NANOS_PER_MS;
    }

    private static Clock clock() {
        return Clock.fixed(Instant.ofEpochMilli(START_MS).plusNanos(read()), ZoneId.systemDefault());
    }

    /** {@code Instant.now}. */
    public static Instant instant(int site) {
        return Instant.now(clock());
    }

    /** {@code LocalTime.now}. */
    public static LocalTime localTime(int site) {
        return LocalTime.now(clock());
    }

    /** {@code LocalDate.now}. */
    public static LocalDate localDate(int site) {
        return LocalDate.now(clock());
    }

    /** {@code LocalDateTime.now}. */
    public static LocalDateTime localDateTime(int site) {
        return LocalDateTime.now(clock());
    }

    /** {@code new Date()}. */
    @SuppressWarnings("JavaUtilDate") // The program asks for one.
    public static Date date(int site) {
        return new Date(START_MS + read() / NANOS_PER_MS);
    }
}
