package classroom.figure;

import classroom.lesson.Program;
import java.util.List;
import java.util.Map;

/** The names under which programs print what they came to, in their {@link ResultLines}: all of them stand here. */
public final class ResultNames {
    static final String BALANCE = "balance";
    static final String BYTES = "bytes";
    static final String CORES_USED = "cores_used";
    static final String CPU = "cpu";
    static final String ENDED = "ended";
    static final String FORK = "fork()";
    static final String LINES = "lines";
    static final String LONGEST = "longest";
    static final String LOST = "lost";
    static final String MEDIAN = "median";
    static final String MEMORY = "memory";
    static final String MISSING = "missing";
    static final String OTHERS_USED = "others_used";
    static final String PARENT = "parent";
    static final String PERCENTILE_99 = "percentile_99";
    static final String PER_SECOND = "per_second";
    static final String PID = "pid";
    static final String PRIMES = "primes";
    static final String REFUSED = "refused";
    static final String SUM = "sum";
    static final String TASKS = "tasks";
    static final String THREADS = "threads";
    static final String TOTAL = "total";
    static final String TWICE = "twice";
    static final String VARIABLE = "variable";

    /** How many cores the machine has. */
    public static final String CORES = "cores";
    /** In the programs of the lesson {@code sum}: how long it took to make the list, in ms. */
    public static final String MAKE = "make";
    /** There: how long it took from the finished list until all processes had started and got their part, in ms. */
    public static final String START = "start";
    /** There: how long it took from the finished list to the result, in ms. */
    public static final String WORK = "work";

    /** By the id of a lesson, or of a program that differs from the others of its lesson. */
    private static final Map<String, List<String>> BY_ID = Map.ofEntries(
            Map.entry("download", List.of(SUM, LONGEST, TOTAL)),
            Map.entry("bank", List.of(BALANCE)),
            Map.entry("process/spawn", List.of(PID, PARENT, VARIABLE)),
            Map.entry("process/fork", List.of(PID, PARENT, VARIABLE, FORK, ENDED)),
            Map.entry("process/pipe", List.of(BYTES, LINES)),
            Map.entry("process/pool", List.of(TASKS, TWICE, LOST)),
            Map.entry("sum", List.of(MAKE, WORK, SUM, PRIMES)),
            Map.entry("sum/processes", List.of(MAKE, START, WORK, SUM, PRIMES)),
            Map.entry("cores", List.of(CPU, WORK, CORES, CORES_USED, OTHERS_USED)),
            Map.entry("loop", List.of(MEMORY, CORES_USED, MISSING, PER_SECOND, MEDIAN, PERCENTILE_99, CORES, THREADS, REFUSED)));

    private ResultNames() {
    }

    /**
     * What a program prints.
     *
     * @param program its id, as in {@code bank/unlocked}
     * @return empty for a program that prints no result line
     */
    public static List<String> of(String program) {
        List<String> own = BY_ID.get(program);
        return own != null ? own : BY_ID.getOrDefault(Program.lesson(program), List.of());
    }
}
