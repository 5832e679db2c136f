package classroom.console;

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
 * How one run went.
 *
 * @param program     its id
 * @param parameters  the values of those that make a difference to it, by name, in the lesson's order
 * @param java        the version of the Java that ran it
 * @param exit        the exit status of its first process; null if it isn't known
 * @param wallMs      how long that process lived, in ms
 * @param output      the lines that it printed, of both streams, in the order of their arrival
 * @param processes   the first one and all its descendants
 * @param metrics     what it has shown, in their order
 * @param observation what was noted of its threads; null if it was not observed
 * @param deadlock    who waits for whom at the end, each for the next; empty if nobody does, as far as is known
 * @param troubles    what went wrong, a sentence each, in the language of now
 */
record Report(String program, Map<String, String> parameters, String java, Integer exit, long wallMs, List<String> output,
        List<ProcessRecord> processes, List<Metric> metrics, Observation observation, List<DeadlockWait> deadlock, List<String> troubles) {
    /** The report on a run that was not observed and is over. It failed if its status isn't 0. */
    static Report of(Request request, Run run, ExitInfo ending, List<Metric> metrics) {
        return of(request.program().id(), request.lesson().taken(request.program(), request.values()), request.jdk(), run, ending, metrics);
    }

    /** The same of any program, by its id or name. */
    static Report of(String id, Map<String, String> parameters, Jdk jdk, Run run, ExitInfo ending, List<Metric> metrics) {
        List<String> output = run.output().snapshot().lines().stream().map(OutputLine::text).toList();
        return new Report(id, parameters, jdk.version(), ending.status(), ending.millis(), output, run.processes(),
                metrics, null, List.of(), ending.status() == 0 ? List.of() : List.of(Texts.text("console.failed", id, ending.status())));
    }

    /** The same of a run that was observed. */
    Report with(List<ProcessRecord> allProcesses, Observation observed) {
        return new Report(program, parameters, java, exit, wallMs, output, allProcesses, metrics, observed, observed.deadlock(), troubles);
    }

    /** The same with one more sentence on what went wrong. */
    Report withTrouble(String sentence) {
        List<String> all = new ArrayList<>(troubles);
        all.add(sentence);
        return new Report(program, parameters, java, exit, wallMs, output, processes, metrics, observation, deadlock, all);
    }

    /** The same with this sentence alone on what went wrong. */
    Report failed(String sentence) {
        return new Report(program, parameters, java, exit, wallMs, output, processes, metrics, observation, deadlock, List.of(sentence));
    }

    /** The same of a run that was not observed, but whose JVM has told of a deadlock. */
    Report with(List<DeadlockWait> told) {
        return new Report(program, parameters, java, exit, wallMs, output, processes, metrics, observation, told, troubles);
    }

    /** The same, which was stopped in a deadlock, as the program is expected to end: nothing went wrong. */
    Report asExpected() {
        return new Report(program, parameters, java, exit, wallMs, output, processes, metrics, observation, deadlock, List.of());
    }
}
