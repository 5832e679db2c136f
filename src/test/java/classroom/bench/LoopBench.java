package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.ResultLines;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramRequirements;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.util.List;
import java.util.Map;

/**
 * Measures each server of the lesson {@code loop} unobserved: 10,000 connections, all open at once, each of which sends
 * numbers that are echoed at once. Each response is checked.
 *
 * <p>{@code mvn -B -q package -Dbench=LoopBench}. Needs no display, and takes a minute.
 */
public final class LoopBench {
    private static final int CLIENTS = 10_000;
    private static final int REQUESTS = 20;
    private static final int ROUNDS = 5;
    private static final double KB = 1024;

    private LoopBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of clients, of requests of each, and of rounds; the defaults where missing
     */
    public static void main(String[] args) throws Exception {
        int clients = args.length > 0 ? Integer.parseInt(args[0]) : CLIENTS;
        int requests = args.length > 1 ? Integer.parseInt(args[1]) : REQUESTS;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : ROUNDS;
        List<String> values = List.of(String.valueOf(clients), String.valueOf(requests), "0", "0");
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder preparation = new ProgramBuilder(launcher);
            System.out.printf("%d connections, %d echoes each, %d rounds: medians%n", clients, requests, rounds);
            System.out.printf(
                    "%-16s %10s %12s %14s %9s %8s  %s%n",
                    "", "Java", "echoes/s", "KB/connection", "p99 ms", "threads", "");
            for (Program program :
                    Catalog.lessonOf(Catalog.program("loop/threads")).programs()) {
                try {
                    measure(launcher, preparation, program, values, rounds);
                } catch (RunException e) {
                    System.out.printf("%-16s %s%n", program.id(), e.getMessage());
                }
            }
        }
    }

    private static void measure(
            Launcher launcher, ProgramBuilder preparation, Program program, List<String> values, int rounds)
            throws Exception {
        Jdk jdk = ProgramRequirements.jdk(program, Jdk.own());
        Map<String, Integer> named = Catalog.lessonOf(program).numbers(values);
        Series rate = new Series();
        Series memory = new Series();
        Series slow = new Series();
        long threads = 0;
        long missing = 0;
        for (int round = 0; round < rounds; round++) {
            Run run = launcher.start(preparation.byItself(program, values, jdk, Language.EN));
            run.ended().get();
            String printed = run.output().snapshot().text(OutputStreamKind.OUT);
            Map<String, Number> metrics = MetricsRegistry.of(program.id(), printed, named);
            ResultLines results = ResultLines.in(printed);
            double megabytes = megabytes(results, "memory") - megabytes(results, "memory_before");
            rate.add(metrics.get("requests_per_s").doubleValue());
            slow.add(metrics.get("p99_ms").doubleValue());
            memory.add(megabytes * KB / named.get("clients"));
            threads = metrics.get("threads").longValue();
            missing += metrics.get("unanswered").longValue();
        }
        System.out.printf(
                "%-16s %10s %12.0f %14.1f %9.1f %8d  %s%n",
                program.id(),
                jdk.version(),
                rate.median(),
                memory.median(),
                slow.median(),
                threads,
                missing == 0 ? "every answer right" : missing + " ANSWERS MISSING");
    }

    private static double megabytes(ResultLines results, String name) {
        return results.last(name)
                .orElseThrow(() -> new IllegalStateException("no metrics"))
                .doubleValue();
    }
}
