package classroom.run.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether all others leave anything of the machine's processors to programs that give way to them; known on Linux. That nobody is idle
 * is not enough, since the app itself may be busy for a while. Any thread may look and ask.
 */
final class MachineLoad {
    /** How often to look, in ms. */
    static final int LOOK_MS = 300;

    private static final Path ALL = Path.of("/proc/stat");
    private static final Path OWN = Path.of("/proc/self/stat");
    /** Who gives way to all others needs so much of a core to get on. */
    private static final double LEAST = 0.2;
    /** Others that take such a part of the machine while the app is busy, too, would take all of it. */
    private static final double MUCH = 0.25;
    /** So many ticks, hundredths of a second of one core, must be between two readings that tell anything. */
    private static final int TICKS = 15;

    private final Supplier<Optional<Reading>> readings;
    private Reading last;
    private boolean crowded;

    /**
     * What there was by some time, in hundredths of a second of one core: what nobody used but who is nice, as the app's panels are, what
     * the app did, and all.
     */
    record Reading(long idle, long own, long all) {
        // The counts of the first line of the one file and of the other file's only line, by their place.
        private static final int NICE = 1;
        private static final int IDLE = 3;
        private static final int IDLE_FOR_A_DISK = 4;
        private static final int COUNTS = 8;
        private static final int OWN_USER = 11;
        private static final int OWN_SYSTEM = 12;

        /**
         * Reads the counts.
         *
         * @param machine the first line of {@code /proc/stat}, as proc(5) has it
         * @param own     the line of {@code /proc/self/stat}
         */
        static Reading of(String machine, String own) {
            long[] counts = numbers(machine, COUNTS);
            long[] mine = numbers(own.substring(own.lastIndexOf(')')).replaceFirst(" [A-Z]", " 0"), OWN_SYSTEM + 1);
            return new Reading(counts[NICE] + counts[IDLE] + counts[IDLE_FOR_A_DISK], mine[OWN_USER] + mine[OWN_SYSTEM], LongStream.of(counts).sum());
        }

        private static long[] numbers(String line, int most) {
            return Stream.of(line.trim().split("\\s+")).skip(1).limit(most).mapToLong(Long::parseLong).toArray();
        }

        /** Whether others took all that they could get between an earlier reading and this one. */
        boolean isCrowded(Reading before, int cores) {
            double all = this.all - before.all;
            double idle = (this.idle - before.idle) / all;
            double others = 1 - idle - (own - before.own) / all;
            return idle * cores < LEAST && others > MUCH;
        }
    }

    /** Others on this machine. */
    MachineLoad() {
        this(MachineLoad::now);
    }

    /** @param readings gives what there is now; none where the system doesn't tell */
    MachineLoad(Supplier<Optional<Reading>> readings) {
        this.readings = readings;
    }

    private static Optional<Reading> now() {
        if (Platform.HERE != Platform.LINUX) {
            return Optional.empty();
        }
        try (Stream<String> machine = Files.lines(ALL); Stream<String> own = Files.lines(OWN)) {
            return Optional.of(Reading.of(machine.findFirst().orElse(""), own.findFirst().orElse("")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Looks what was left since the last look. To be called only while no program of the app's takes anything. */
    synchronized void look() {
        Reading now = readings.get().orElse(null);
        if (now != null && last != null) {
            if (now.all - last.all < TICKS) {
                return;
            }
            crowded = now.isCrowded(last, Runtime.getRuntime().availableProcessors());
        }
        last = now;
    }

    /** While programs of the app run, what was known of others before stays: so twins and series are treated alike. */
    synchronized void keep() {
        last = null;
    }

    /** Whether they leave so little that who gives way to all of them hardly gets on; not so while that isn't known. */
    synchronized boolean leaveLittle() {
        return crowded;
    }
}
