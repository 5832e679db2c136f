package classroom.window.side;

import classroom.lesson.Program;
import classroom.run.process.Suspension;
import classroom.lesson.SourceText;
import classroom.metrics.MetricsRegistry;
import classroom.run.Recording;
import classroom.run.Run;
import classroom.run.output.OutputStreamKind;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.VisibleText;
import classroom.window.file.RunFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as one side of a page shows it: one that goes on, one that is over, or one that was opened from a file.
 *
 * @param program   what was run
 * @param values    for its parameters, in their order
 * @param trace     what it did
 * @param recording how it is recorded; null for a run from a file
 * @param java      the Java that runs it
 * @param sources   what came with a run from a file, by its name there; empty if the sources are the app's own
 */
public record DisplayedRun(Program program, List<String> values, Trace trace, Recording recording, String java, Map<String, String> sources) {
    /** A run of the app's own program. */
    public DisplayedRun(Program program, List<String> values, Trace trace, Recording recording, String java) {
        this(program, values, trace, recording, java, Map.of());
    }

    /** The source that was run, in a language; empty if there is none. */
    String source(Language language) {
        String own = sources.get(RunFiles.source(program, language));
        return own != null ? own : SourceText.find(program, language).orElse("");
    }

    /** What it has come to so far, by name; from its output where its trace lacks something. Reads the trace: not for the event thread. */
    public Map<String, Number> metrics(Map<String, Integer> parameters) {
        return recording == null ? MetricsRegistry.of(program.id(), trace, parameters, until(System.nanoTime()))
                : MetricsRegistry.of(program.id(), trace, run().output().snapshot().text(OutputStreamKind.OUT), parameters, until(System.nanoTime()));
    }

    /** What the ids of programs that readers have written or opened begin with. */
    public static final String READERS = "workshop/";

    /** Whether it is of a program that the reader has written or opened, and not of a lesson's. */
    public boolean isReaders() {
        return program.id().startsWith(READERS);
    }

    /** What its program is called, in the language of now. */
    public String title() {
        return isReaders() ? VisibleText.line(program.id().substring(READERS.length())) : Texts.text(program.key());
    }

    /** The run, for who has a recording. */
    public Run run() {
        return recording.run();
    }

    /** Whether it still goes on. */
    public boolean isLive() {
        return recording != null && !recording.complete().isDone();
    }

    /** Kills a process of the run while it goes on; no other. */
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

    /** Whether a process belongs to the run; it may have been started just now. */
    private boolean hasStarted(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = Optional.of(process);
        while (ancestor.isPresent() && ancestor.get().pid() != run().pid()) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.isPresent() || run().processes().stream().anyMatch(each -> each.pid() == process.pid());
    }

    /** Until when it is known what it did, in ns of its clock, where now is as given. */
    public long until(long now) {
        long ended = trace.processes().stream().mapToLong(ProcessTrace::endedAt).filter(each -> each != ThreadTrace.NEVER).max().orElse(0);
        return isLive() ? now : Math.max(trace.end(), ended);
    }
}
