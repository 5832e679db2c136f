package classroom.window.side;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.metrics.MetricsRegistry;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.UserProgram;
import classroom.run.output.OutputStreamKind;
import classroom.run.process.Suspension;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.text.VisibleText;
import classroom.window.file.RunFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run displayed on a side of a page: live, finished, or opened from a file.
 *
 * @param program   the program
 * @param values    the parameter values, in order
 * @param trace     its trace
 * @param recording its recording; null for a run from a file
 * @param java      the Java that runs it
 * @param sources   the sources contained in a run's file, by their names there; empty for the app's own sources
 * @param isOrder   whether it is an order that a person made step by step, up to its last step
 */
public record DisplayedRun(
        Program program,
        List<String> values,
        Trace trace,
        Recording recording,
        String java,
        Map<String, String> sources,
        boolean isOrder) {
    /** Creates a run of one of the app's own programs. */
    public DisplayedRun(Program program, List<String> values, Trace trace, Recording recording, String java) {
        this(program, values, trace, recording, java, Map.of());
    }

    /** Creates a run with sources of its own. */
    public DisplayedRun(
            Program program,
            List<String> values,
            Trace trace,
            Recording recording,
            String java,
            Map<String, String> sources) {
        this(program, values, trace, recording, java, sources, false);
    }

    /** Returns an order that a person made step by step, as a run. */
    public static DisplayedRun ofOrder(
            Program program, List<String> values, Trace trace, String java, Map<String, String> sources) {
        return new DisplayedRun(program, values, trace, null, java, sources, true);
    }

    /** Returns the source of the program in a language; empty if there is none. */
    String source(Language language) {
        String own = sources.get(RunFiles.source(program, language));
        return own != null ? own : SourceText.find(program, language).orElse("");
    }

    /**
     * Returns its metrics so far, by name; taken from its output if they are missing in its trace. Reads the trace, so
     * it must not be called on the event thread.
     */
    public Map<String, Number> metrics(Map<String, Integer> parameters) {
        return recording == null
                ? MetricsRegistry.of(program.id(), trace, parameters, until(System.nanoTime()))
                : MetricsRegistry.of(
                        program.id(),
                        trace,
                        run().output().snapshot().text(OutputStreamKind.OUT),
                        parameters,
                        until(System.nanoTime()));
    }

    /** The prefix of the ids of programs that the user wrote or opened. */
    public static final String READERS = UserProgram.SAVED_PREFIX;

    /** Whether its program was written or opened by the user, rather than being a lesson's. */
    public boolean isReaders() {
        return program.id().startsWith(READERS);
    }

    /** Returns the name of its program, in the current language. */
    public String title() {
        return isReaders() ? VisibleText.line(program.id().substring(READERS.length())) : Texts.text(program.key());
    }

    /** Returns the run; only if there is a recording. */
    public Run run() {
        return recording.run();
    }

    /** Whether the program is running. */
    public boolean isLive() {
        return recording != null && !recording.complete().isDone();
    }

    /** Kills a process if it belongs to the live run. */
    public void kill(long pid) {
        if (isLive()) {
            ProcessHandle.of(pid).filter(this::hasStarted).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Suspends a process of the run while it goes on, or lets it go on; no other. Not for the event thread. */
    void suspend(long pid, boolean suspended) {
        if (isLive()) {
            ProcessHandle.of(pid).filter(this::hasStarted).ifPresent(process -> Suspension.set(process, suspended));
        }
    }

    /** Writes a line to the input of the run while it goes on. Not for the event thread. */
    void write(String line) {
        if (isLive()) {
            try {
                run().input().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                run().input().flush();
            } catch (IOException e) {
                // The program has ended in this moment, or has closed its input.
                return;
            }
        }
    }

    /** Whether a process belongs to the run, possibly a very new one. */
    private boolean hasStarted(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = Optional.of(process);
        while (ancestor.isPresent() && ancestor.get().pid() != run().pid()) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.isPresent() || run().processes().stream().anyMatch(each -> each.pid() == process.pid());
    }

    /**
     * Returns the time up to which the run is known, in ns of its clock.
     *
     * @param now the current time on that clock
     */
    public long until(long now) {
        long ended = trace.processes().stream()
                .mapToLong(ProcessTrace::endedAt)
                .filter(each -> each != ThreadTrace.NEVER)
                .max()
                .orElse(0);
        return isLive() ? now : Math.max(trace.end(), ended);
    }
}
