package classroom.bench;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricsRegistry;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the sum of 100 million 64-bit numbers with the loop of {@code sum/one} and {@code sum/threads}, by one
 * thread and by two, warm and cold, compared with a plain C loop over the same numbers, compiled by {@code gcc -O3} if
 * that is installed. C and Java alternate. Cold means whole programs, in JVMs of their own, as the window runs them.
 * Target: warm at most 1.2 times the time of C.
 *
 * <p>{@code mvn -B -q package -Dbench=SumBench}. Needs no display, and 2 GB of memory.
 */
public final class SumBench {
    private static final int NUMBERS = 100_000_000;
    private static final int ROUNDS = 5;
    /** The number of measurements of each kind in a round; the first one is a warm-up and is ignored. */
    private static final int TIMES = 7;

    private static final double TARGET = 1.2;
    private static final double NS_PER_MS = 1e6;
    private static final String C = """
            #include <pthread.h>
            #include <stdio.h>
            #include <stdlib.h>
            #include <time.h>
            static long *list;
            struct part { long from, to, sum; };
            static double ms(void) {
                struct timespec t;
                clock_gettime(CLOCK_MONOTONIC, &t);
                return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
            }
            static void *add(void *of) {
                struct part *part = of;
                long sum = 0;
                for (long i = part->from; i < part->to; i++) sum += list[i];
                part->sum = sum;
                return 0;
            }
            int main(int count, char **words) {
                long n = atol(words[1]), times = atol(words[2]);
                list = malloc(n * sizeof *list);
                for (long i = 0; i < n; i++) list[i] = i + 1;
                for (int threads = 1; threads <= 2; threads++) {
                    for (int time = 0; time < times; time++) {
                        struct part part[2] = {{0, n / threads, 0}, {n / threads, n, 0}};
                        pthread_t other;
                        double begin = ms();
                        if (threads == 2) pthread_create(&other, 0, add, &part[1]);
                        add(&part[0]);
                        if (threads == 2) pthread_join(other, 0);
                        double took = ms() - begin;
                        if (part[0].sum + part[1].sum != n * (n + 1) / 2) return 1;
                        printf("%d %f\\n", threads, took);
                    }
                }
                return 0;
            }
            """;

    private final Map<String, Series> series = new LinkedHashMap<>();
    private final Path folder;

    private SumBench(Path folder) {
        this.folder = folder;
    }

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds; 5 by default
     */
    public static void main(String[] args) throws Throwable {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Path folder = Files.createTempDirectory("sum-bench");
        SumBench bench = new SumBench(folder);
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            boolean c = bench.build();
            System.out.printf(
                    "Java %s, %d numbers, %d cores, %d rounds, medians%n",
                    Jdk.own().version(), NUMBERS, Runtime.getRuntime().availableProcessors(), rounds);
            if (!c) {
                System.out.println("gcc was not found: no C to compare with");
            }
            long[] list = new long[NUMBERS];
            for (int i = 0; i < NUMBERS; i++) {
                list[i] = i + 1;
            }
            for (int round = 0; round < rounds; round++) {
                if (c) {
                    bench.runC();
                }
                bench.warm(list);
            }
            list = null;
            System.gc();
            for (int round = 0; round < rounds; round++) {
                bench.cold(launcher);
            }
            bench.tell();
        } finally {
            Files.deleteIfExists(folder.resolve("add.c"));
            Files.deleteIfExists(folder.resolve("add"));
            Files.delete(folder);
        }
    }

    private boolean build() throws InterruptedException {
        try {
            Files.writeString(folder.resolve("add.c"), C);
            return new ProcessBuilder("gcc", "-O3", "-pthread", "-o", "add", "add.c")
                            .directory(folder.toFile())
                            .redirectError(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void runC() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(folder.resolve("add").toString(), "" + NUMBERS, "" + TIMES)
                .redirectError(Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("C ended with " + process.exitValue());
        }
        int[] times = new int[3];
        for (String line : said.split("\n")) {
            String[] words = line.split(" ");
            int threads = Integer.parseInt(words[0]);
            if (times[threads]++ > 0) {
                add("C, " + threads + " thread(s)", Double.parseDouble(words[1]));
            }
        }
    }

    /** Calls the programs' private loops, in this JVM. */
    private void warm(long[] list) throws Throwable {
        MethodHandle one = loop("classroom.program.sum.One");
        MethodHandle threads = loop("classroom.program.sum.Threads");
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            long sum = (long) one.invokeExact(list, 0, NUMBERS);
            keep("Java warmed, 1 thread(s)", time, begin, sum);
        }
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            long[] part = new long[1];
            Thread other = new Thread(() -> part[0] = add(threads, list, NUMBERS / 2, NUMBERS));
            other.start();
            long sum = add(threads, list, 0, NUMBERS / 2);
            other.join();
            keep("Java warmed, 2 thread(s)", time, begin, sum + part[0]);
        }
    }

    private static MethodHandle loop(String program) throws ReflectiveOperationException {
        Method add = Class.forName(program).getDeclaredMethod("add", long[].class, int.class, int.class);
        add.setAccessible(true);
        return MethodHandles.lookup().unreflect(add);
    }

    private static long add(MethodHandle loop, long[] list, int from, int to) {
        try {
            return (long) loop.invokeExact(list, from, to);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String name, int time, long begin, long sum) {
        double took = (System.nanoTime() - begin) / NS_PER_MS;
        if (sum != (long) NUMBERS * (NUMBERS + 1) / 2) {
            throw new IllegalStateException("wrong sum " + sum);
        }
        if (time > 0) {
            add(name, took);
        }
    }

    private void cold(Launcher launcher) throws Exception {
        ProgramBuilder preparation = new ProgramBuilder(launcher);
        Map<String, String> programs = new LinkedHashMap<>();
        programs.put("Java cold, 1 thread(s)", "sum/one");
        programs.put("Java cold, 2 thread(s)", "sum/threads");
        programs.put("Java cold, 2 processes", "sum/processes");
        for (Map.Entry<String, String> each : programs.entrySet()) {
            Program program = Catalog.program(each.getValue());
            Lesson lesson = Catalog.lessonOf(program);
            List<String> values = new ArrayList<>(List.of("" + NUMBERS, "2", "add"));
            LaunchSpec order = preparation.byItself(program, values, Jdk.own(), Language.EN);
            Run run = launcher.start(order);
            run.ended().get();
            Map<String, Number> metrics = MetricsRegistry.of(
                    program.id(), run.output().snapshot().text(OutputStreamKind.OUT), lesson.numbers(values));
            add(each.getKey(), metrics.get("add_ms").doubleValue());
        }
    }

    private void add(String name, double ms) {
        series.computeIfAbsent(name, key -> new Series()).add(ms);
    }

    private void tell() {
        series.forEach((name, times) -> {
            Series c = series.get("C, " + name.replaceFirst(".*, (\\d).*", "$1") + " thread(s)");
            String ratio = c == null || c == times ? "" : String.format("%6.2f x C", times.median() / c.median());
            String verdict = ratio.isEmpty() || !name.contains("warmed")
                    ? ""
                    : times.median() <= TARGET * c.median() ? "  target 1.2 met" : "  TARGET 1.2 MISSED";
            System.out.printf(
                    "%-28s %8.1f ms  least %7.1f  %3d times %s%s%n",
                    name, times.median(), times.least(), times.count(), ratio, verdict);
        });
    }
}
