package classroom.console.report;

import classroom.console.request.Request;
import classroom.run.ExitInfo;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputLine;
import classroom.run.process.ProcessRecord;
import classroom.text.Texts;
import classroom.trace.DeadlockWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The results of one run.
 *
 * @param program     the program's id
 * @param parameters  the values of the parameters that affect it, by name, in the lesson's order
 * @param java        the version of the Java that ran it
 * @param exit        the exit status of its first process; null if unknown
 * @param wallMs      the lifetime of that process, in ms
 * @param output      the lines of both output streams, in order of arrival
 * @param processes   the first process and all its descendants
 * @param metrics     the metrics in order
 * @param observation its recorded data; null if it was not observed
 * @param deadlock    the threads that wait for each other at the end, each for the next; empty if no deadlock is known
 * @param troubles    problems, as sentences in the current language
 */
public record Report(
        String program,
        Map<String, String> parameters,
        String java,
        Integer exit,
        long wallMs,
        List<String> output,
        List<ProcessRecord> processes,
        List<Metric> metrics,
        Observation observation,
        List<DeadlockWait> deadlock,
        List<String> troubles) {
    /** Reports on a run that was not observed and is over. It failed if its status is not 0. */
    public static Report of(Request request, Run run, ExitInfo ending, List<Metric> metrics) {
        return of(
                request.program().id(),
                request.lesson().taken(request.program(), request.values()),
                request.jdk(),
                run,
                ending,
                metrics);
    }

    /** Reports on an unobserved run of any program, by its id or name. */
    public static Report of(
            String id, Map<String, String> parameters, Jdk jdk, Run run, ExitInfo ending, List<Metric> metrics) {
        List<String> output =
                run.output().snapshot().lines().stream().map(OutputLine::text).toList();
        return new Report(
                id,
                parameters,
                jdk.version(),
                ending.status(),
                ending.millis(),
                output,
                run.processes(),
                metrics,
                null,
                List.of(),
                ending.status() == 0 ? List.of() : List.of(Texts.text("console.failed", id, ending.status())));
    }

    /** Returns a copy with the data of an observed run. */
    public Report with(List<ProcessRecord> allProcesses, Observation observed) {
        return new Report(
                program,
                parameters,
                java,
                exit,
                wallMs,
                output,
                allProcesses,
                metrics,
                observed,
                observed.deadlock(),
                troubles);
    }

    /** Returns a copy with one more problem. */
    public Report withTrouble(String sentence) {
        List<String> all = new ArrayList<>(troubles);
        all.add(sentence);
        return new Report(
                program, parameters, java, exit, wallMs, output, processes, metrics, observation, deadlock, all);
    }

    /** Returns a copy with this problem only. */
    public Report failed(String sentence) {
        return new Report(
                program,
                parameters,
                java,
                exit,
                wallMs,
                output,
                processes,
                metrics,
                observation,
                deadlock,
                List.of(sentence));
    }

    /** Returns a copy with the deadlock that the JVM of an unobserved run has reported. */
    public Report with(List<DeadlockWait> told) {
        return new Report(
                program, parameters, java, exit, wallMs, output, processes, metrics, observation, told, troubles);
    }

    /** Returns a copy without problems, for a run that was stopped in an expected deadlock. */
    public Report asExpected() {
        return new Report(
                program, parameters, java, exit, wallMs, output, processes, metrics, observation, deadlock, List.of());
    }
}
