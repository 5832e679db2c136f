package classroom.bench;

import classroom.run.jdk.Jdk;
import classroom.window.App;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures the CPU use of the idle app: the CPU time of the window's JVM and of each panel's, as a share of one core,
 * on three pages: one on which nothing was run, one whose runs are over, and one with two live panels. Measured from
 * outside, for 10 s at a time, after everything was started.
 *
 * <p>{@code mvn -B -q package -Dbench=IdleBench}. Needs a display.
 */
public final class IdleBench {
    private static final String READY = "ready";
    private static final int SETTLED_S = 30;
    private static final int MEASURED_S = 10;
    private static final int ROUNDS = 3;

    /** A page at rest, and its goals in % of a core. */
    private enum Page {
        NOTHING_RUN("bank", 0, 1, 0),
        RUN_OVER("bank", 0, 1, 0),
        PANELS("freeze", 2, 8, 4);

        private final String lesson;
        private final int panels;
        private final double windowGoal;
        private final double panelGoal;

        Page(String lesson, int panels, double windowGoal, double panelGoal) {
            this.lesson = lesson;
            this.panels = panels;
            this.windowGoal = windowGoal;
            this.panelGoal = panelGoal;
        }
    }

    private IdleBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of measurements of 10 s for each page; 3 by default
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals("show")) {
            show(Page.valueOf(args[1]));
            return;
        }
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        System.out.printf(
                "Java %s, medians of %d times %d s, in %% of one core%n",
                System.getProperty("java.version"), rounds, MEASURED_S);
        for (Page page : Page.values()) {
            measure(page, rounds);
        }
    }

    private static void measure(Page page, int rounds) throws Exception {
        Process app = new ProcessBuilder(
                        Jdk.own().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        IdleBench.class.getName(),
                        "show",
                        page.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(app.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); !READY.equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IOException("the app has ended");
                }
            }
            do {
                TimeUnit.SECONDS.sleep(SETTLED_S);
            } while (AppWindow.jvms(app.toHandle()).size() != page.panels);
            List<ProcessHandle> all = new ArrayList<>(List.of(app.toHandle()));
            AppWindow.jvms(app.toHandle()).stream()
                    .sorted(Comparator.comparingLong(ProcessHandle::pid))
                    .forEach(all::add);
            List<Series> shares = all.stream().map(each -> new Series()).toList();
            Series sent = new Series();
            for (int round = 0; round < rounds; round++) {
                round(all, shares, sent);
            }
            print(page + ", window", shares.get(0).median(), page.windowGoal);
            for (int panel = 1; panel < all.size(); panel++) {
                print(page + ", panel " + panel, shares.get(panel).median(), page.panelGoal);
            }
            if (page.panels > 0) {
                System.out.printf("    the panels send %.1f KB/s%n", sent.median());
            }
        } finally {
            app.destroy();
            app.waitFor();
        }
    }

    private static void print(String what, double share, double goal) {
        System.out.printf("%-24s %6.2f %%   <= %4.1f %%   %5.2f of the goal%n", what, share, goal, share / goal);
    }

    private static void round(List<ProcessHandle> all, List<Series> shares, Series sent)
            throws IOException, InterruptedException {
        List<Double> before = all.stream().map(IdleBench::cpu).toList();
        long sentBefore = sent(all.subList(1, all.size()));
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(MEASURED_S);
        double seconds = (System.nanoTime() - start) / 1e9;
        for (int i = 0; i < all.size(); i++) {
            shares.get(i).add((cpu(all.get(i)) - before.get(i)) / seconds * 100);
        }
        sent.add((sent(all.subList(1, all.size())) - sentBefore) / seconds / 1024);
    }

    /** Returns the CPU time of a process until now, in s. */
    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
    }

    /** Returns the number of bytes written by processes until now; 0 if the system does not provide that. */
    private static long sent(List<ProcessHandle> processes) throws IOException {
        long sum = 0;
        for (ProcessHandle each : processes) {
            Path counts = Path.of("/proc", Long.toString(each.pid()), "io");
            if (Files.isReadable(counts)) {
                sum += Files.readAllLines(counts).stream()
                        .filter(line -> line.startsWith("wchar:"))
                        .mapToLong(line -> Long.parseLong(line.substring(6).strip()))
                        .sum();
            }
        }
        return sum;
    }

    /** Runs in a JVM of its own: shows a page, and reports when its programs have run. */
    private static void show(Page page) throws Exception {
        AppWindow.prepare(List.of("lesson=" + page.lesson));
        App.main(new String[0]);
        AppWindow.await(() -> AppWindow.named("button.act.run").isPresent());
        if (page == Page.RUN_OVER) {
            AppWindow.run();
        }
        System.out.println(READY);
    }
}
