package classroom.run.jdk;

import classroom.lesson.Program;
import classroom.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What programs need beyond the app's own Java, and where this machine has it. Not for the event thread: it starts programs. */
public final class ProgramRequirements {
    /** The oldest Java with virtual threads. */
    public static final int VIRTUAL_THREADS = 21;

    private static final int PATIENCE_S = 10;
    private static boolean python;

    private ProgramRequirements() {
    }

    /**
     * The Java that a program is run with.
     *
     * @param chosen the one that the reader chose, which is taken where it can run the program
     * @throws RunException if this machine lacks what the program needs; it says what that is
     */
    public static Jdk jdk(Program program, Jdk chosen) throws RunException {
        if (program.need() == Program.Need.PYTHON && !hasPython()) {
            throw new RunException(null, "run.needs.python", program.id());
        }
        if (program.need() != Program.Need.JAVA_21 || suits(chosen)) {
            return chosen;
        }
        return Jdks.found().stream().filter(ProgramRequirements::suits).max(Comparator.comparing(Jdk::feature))
                .orElseThrow(() -> new RunException(null, "run.needs.java", program.id()));
    }

    /** What this machine lacks to run some programs; those that can run are not among them. */
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

    /** Remembers one that was found; one that wasn't may be there the next time. */
    private static synchronized boolean hasPython() {
        python = python || startsPython();
        return python;
    }

    private static boolean startsPython() {
        try {
            Process process = new ProcessBuilder("python3", "-c", "import threading")
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
