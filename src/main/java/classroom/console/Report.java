package classroom.console;

import classroom.run.Ending;
import classroom.run.OutputLine;
import classroom.run.ProcessRecord;
import classroom.run.Run;
import java.util.List;

/**
 * How one run went.
 *
 * @param request   what was run
 * @param exit      the exit status of its first process
 * @param wallMs    how long that process lived, in ms
 * @param output    the lines that it printed, of both streams, in the order of their arrival
 * @param processes the first one and all its descendants
 * @param figures   what it has shown, in their order
 */
record Report(Request request, int exit, long wallMs, List<String> output, List<ProcessRecord> processes, List<Figure> figures) {
    /** The report on a run that is over. */
    static Report of(Request request, Run run, Ending ending, List<Figure> figures) {
        List<String> output = run.output().snapshot().lines().stream().map(OutputLine::text).toList();
        return new Report(request, ending.status(), ending.millis(), output, run.processes(), figures);
    }
}
