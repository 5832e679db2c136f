package classroom.console.report;

import classroom.console.request.UsageException;
import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.RunDiagnostics;
import classroom.run.TraceFault;
import classroom.run.output.OutputLine;
import classroom.run.output.OutputPiece;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.save.SavedRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Reports on a saved run. The time 0 is when the app started the process; the exit status was not recorded. */
public final class SavedReport {
    private SavedReport() {}

    /**
     * Reads a file.
     *
     * @param file    the file name as the user wrote it
     * @param lessons the known lessons
     * @throws UsageException if it is not a saved run or cannot be read
     */
    public static Report of(String file, List<Lesson> lessons) throws UsageException {
        try {
            return of(open(file), lessons);
        } catch (IllegalArgumentException e) {
            throw new UsageException(TraceFault.sentence(TraceException.Code.DAMAGED, file));
        }
    }

    /**
     * Opens a file.
     *
     * @param file the file name as the user wrote it
     * @throws UsageException if it is not a saved run or cannot be read
     */
    public static SavedRun open(String file) throws UsageException {
        try {
            return SavedRun.open(Path.of(file));
        } catch (TraceException e) {
            throw new UsageException(TraceFault.sentence(e.code(), file));
        } catch (InvalidPathException e) {
            throw new UsageException(TraceFault.sentence(TraceException.Code.UNREADABLE, file));
        }
    }

    private static Report of(SavedRun saved, List<Lesson> lessons) {
        Trace trace = saved.trace();
        long zero = trace.start();
        Lesson lesson = lessons.stream()
                .filter(each -> each.programs().stream().anyMatch(of -> of.id().equals(saved.program())))
                .findFirst()
                .orElse(new Lesson("", List.of(), List.of()));
        Map<String, String> parameters = lesson.values(saved.parameters());
        Map<String, Integer> numbers = lesson.numbers(List.copyOf(parameters.values()));
        Map<String, String> taken = lesson.programs().stream()
                .filter(each -> each.id().equals(saved.program()))
                .findFirst()
                .map(program -> lesson.taken(program, parameters))
                .orElse(parameters);
        Observation observation = Observation.of(trace, zero);
        return new Report(
                saved.program(),
                taken,
                saved.javaVersion(),
                null,
                TimeUnit.NANOSECONDS.toMillis(end(trace) - zero),
                output(trace),
                TracedProcesses.of(trace, zero),
                Metric.of(saved.program(), MetricsRegistry.of(saved.program(), trace, numbers)),
                observation,
                observation.deadlock(),
                RunDiagnostics.unrecorded(trace).stream().toList());
    }

    private static long end(Trace trace) {
        return trace.processes().stream()
                .mapToLong(ProcessTrace::endedAt)
                .filter(end -> end != ThreadTrace.NEVER)
                .reduce(trace.end(), Math::max);
    }

    /** Returns the output of all processes, line by line, as if in one terminal. */
    private static List<String> output(Trace trace) {
        List<OutputChunk> printed = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            int count = trace.outputCount(process, ThreadTrace.NEVER);
            for (int i = 0; i < count; i++) {
                OutputChunk piece = trace.output(process, i);
                if (!trace.isPiped(piece)) {
                    printed.add(piece);
                }
            }
        }
        printed.sort(Comparator.comparingLong(OutputChunk::time));
        List<OutputPiece> pieces = printed.stream()
                .map(each -> new OutputPiece(
                        each.error() ? OutputStreamKind.ERROR : OutputStreamKind.OUT, each.time(), each.text()))
                .toList();
        return new OutputSnapshot(pieces, 0, 0, List.of())
                .lines().stream().map(OutputLine::text).toList();
    }
}
