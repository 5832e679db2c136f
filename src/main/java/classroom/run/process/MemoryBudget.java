package classroom.run.process;

import classroom.lesson.JvmNeeds;
import classroom.lesson.Program;
import classroom.run.RunException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Reserves memory for the large list that a program will create, before the program starts. May be used on any thread
 * but the event thread, since it queries the system.
 */
public final class MemoryBudget {
    /** The memory of a run in addition to its list, in bytes. */
    private static final long BESIDE = 200L << 20;
    /** The memory of each worker process's JVM in addition to its part of the list, in bytes. */
    private static final long JVM = 40L << 20;
    /** The heap size in addition to the list, in MB, and the part of it for new objects. */
    private static final long HEAP_BESIDE = 64;

    private static final int NEW = 16;
    private static final int MB = 20;
    /** How many more parts than there are a heap has room for. */
    private static final int SPARE_PARTS = 2;
    /** How long reserved memory may not be in use yet, in ns. */
    private static final long PROMISED = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier memory;
    private final Deque<Promise> promises = new ArrayDeque<>();

    /** A reservation and its time. */
    private record Promise(long bytes, long at) {}

    /**
     * Creates a budget.
     *
     * @param memory returns the number of bytes that programs may use now
     */
    public MemoryBudget(LongSupplier memory) {
        this.memory = memory;
    }

    /**
     * Reserves the memory of a program.
     *
     * @param values the values of its parameters, in order
     * @return the JVM flags that set the heap size accordingly
     * @throws RunException if there is not enough memory
     */
    public List<String> flags(Program program, List<String> values) throws RunException {
        JvmNeeds.LongList needed = program.jvm().list(values);
        long list = needed.bytes();
        if (list == 0) {
            return List.of();
        }
        // A part for each process is one array, which a heap in regions wants in one piece.
        long spare = needed.processes() == 0 ? 0 : Math.min(list / 2, SPARE_PARTS * list / needed.processes());
        promise(program, (needed.processes() == 0 ? list : 2 * list + spare) + BESIDE + JVM * needed.processes());
        return List.of("-Xmx" + (HEAP_BESIDE + (list + spare >> MB) + 1) + "m", "-Xmn" + NEW + "m");
    }

    private synchronized void promise(Program program, long bytes) throws RunException {
        long now = System.nanoTime();
        promises.removeIf(each -> now - each.at > PROMISED);
        long free =
                memory.getAsLong() - promises.stream().mapToLong(Promise::bytes).sum();
        if (bytes > free) {
            throw new RunException(null, "run.no-memory", program.id(), gigabytes(bytes), gigabytes(Math.max(0, free)));
        }
        promises.add(new Promise(bytes, now));
    }

    /** Converts bytes to GB for messages. */
    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }
}
