package classroom.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much of the machine's processors all others leave to programs that give way to them; known on Linux. What nice processes take,
 * as the programs are, counts as left. Any thread may ask; one looks.
 */
final class Others {
    /** How often to look, in ms. */
    static final int LOOK_MS = 300;

    private static final Path LINUX = Path.of("/proc/stat");
    /** Who gives way to all others needs so much of a core to get on. */
    private static final double LEAST = 0.2;

    // The counts of the first line that stand for what is left, by their place: nice, idle, and idle while something is read or written.
    private static final Set<Integer> LEFT = Set.of(1, 3, 4);
    private static final int ALL = 8;

    private Reading last;
    private volatile double left = Double.NaN;

    /** What there was by some time, in hundredths of a second of one core: what was left, and all. */
    record Reading(long left, long all) {
        /** The counts of a first line of {@code /proc/stat}, as proc(5) has them. */
        static Reading of(String line) {
            long[] counts = Stream.of(line.trim().split("\\s+")).skip(1).limit(ALL).mapToLong(Long::parseLong).toArray();
            return new Reading(LEFT.stream().mapToLong(place -> counts[place]).sum(), LongStream.of(counts).sum());
        }

        /** How many cores were left between an earlier reading and this one; not a number where no time was between. */
        double left(Reading before, int cores) {
            return (double) (left - before.left) / (all - before.all) * cores;
        }
    }

    /** Looks what was left since the last look. */
    void look() {
        if (Platform.HERE != Platform.LINUX) {
            return;
        }
        try (Stream<String> lines = Files.lines(LINUX)) {
            Reading now = Reading.of(lines.findFirst().orElse(""));
            left = last == null ? Double.NaN : now.left(last, Runtime.getRuntime().availableProcessors());
            last = now;
        } catch (IOException | RuntimeException e) {
            // A system that doesn't tell: then nobody knows.
            left = Double.NaN;
        }
    }

    /** Whether they leave so little that who gives way to all of them hardly gets on; not so if that isn't known. */
    boolean leaveLittle() {
        return left < LEAST;
    }
}
