package classroom.run.jdk;

import classroom.lesson.Program;
import classroom.run.CommandRunner;
import classroom.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what programs need beyond the app's own Java. Not for the event thread: it starts processes. */
public final class ProgramRequirements {
    /** The oldest Java with virtual threads. */
    public static final int VIRTUAL_THREADS = 21;

    private static final int PATIENCE_S = 10;
    private static boolean python;

    private ProgramRequirements() {}

    /**
     * Returns the Java that a program is run with.
     *
     * @param chosen the Java that the user chose, which is used if it can run the program
     * @throws RunException if this machine lacks what the program needs; the message says what
     */
    public static Jdk jdk(Program program, Jdk chosen) throws RunException {
        if (program.need() == Program.Need.PYTHON && !hasPython()) {
            throw new RunException(null, "run.needs.python", program.id());
        }
        if (program.need() != Program.Need.JAVA_21 || suits(chosen)) {
            return chosen;
        }
        return Jdks.found().stream()
                .filter(ProgramRequirements::suits)
                .max(Comparator.comparing(Jdk::feature))
                .orElseThrow(() -> new RunException(null, "run.needs.java", program.id()));
    }

    /** Returns the programs that cannot run on this machine, with what is missing. */
    public static Map<Program, RunException> lacks(List<Program> programs, Jdk chosen) {
        Map<Program, RunException> lacks = new HashMap<>();
        for (Program each : programs) {
            try {
                jdk(each, chosen);
            } catch (RunException e) {
                lacks.put(each, e);
            }
        }
        return lacks;
    }

    private static boolean suits(Jdk jdk) {
        return jdk.feature() >= VIRTUAL_THREADS && Files.isExecutable(ProgramCompiler.of(jdk));
    }

    /** Caches a positive result only: Python may be installed later. */
    private static synchronized boolean hasPython() {
        python = python || startsPython();
        return python;
    }

    private static boolean startsPython() {
        try {
            return new CommandRunner(List.of("python3", "-c", "import threading"), Duration.ofSeconds(PATIENCE_S))
                    .run()
                    .isGood();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
