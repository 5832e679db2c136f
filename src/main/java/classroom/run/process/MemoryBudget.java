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
 * Finds room for the long list that a program is going to make, before anything of it starts. May be used on any thread but the event
 * thread: it asks the system.
 */
public final class MemoryBudget {
    /** What a run may take beside its list. */
    private static final long BESIDE = 200L << 20;
    /** What the JVM of each worker process takes beside its part of the list. */
    private static final long JVM = 40L << 20;
    /** What a JVM's heap has beside the list, in MB, and how much of that is for new objects. */
    private static final long HEAP_BESIDE = 64;
    private static final int NEW = 16;
    private static final int MB = 20;
    /** How many more parts than there are a heap has room for. */
    private static final int SPARE_PARTS = 2;
    /** So long what was promised to a run may not have been taken yet. */
    private static final long PROMISED = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier memory;
    private final Deque<Promise> promises = new ArrayDeque<>();

    /** So many bytes were promised at a time. */
    private record Promise(long bytes, long at) {
    }

    /**
     * Room on some machine.
     *
     * @param memory gives the bytes that programs may take now
     */
    public MemoryBudget(LongSupplier memory) {
        this.memory = memory;
    }

    /**
     * Promises a program its room.
     *
     * @param values for its parameters, in their order
     * @return the flags that give its JVM enough of it, and not more
     * @throws RunException if there isn't as much as it needs
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
        long free = memory.getAsLong() - promises.stream().mapToLong(Promise::bytes).sum();
        if (bytes > free) {
            throw new RunException(null, "run.no-memory", program.id(), gigabytes(bytes), gigabytes(Math.max(0, free)));
        }
        promises.add(new Promise(bytes, now));
    }

    /** For people. */
    private static double gigabytes(long bytes) {
        return bytes / 1e9;
    }
}
