package classroom.bench;

import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.jdk.Jdk;
import classroom.trace.ThreadTrace;
import classroom.window.AppContext;
import classroom.window.settings.Settings;
import classroom.window.theme.Theme;
import classroom.window.workshop.WorkshopParts;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.RepaintManager;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;
import org.fife.ui.rtextarea.RTextScrollPane;

/**
 * Measures the workshop: the time from a key to its picture in a source of 5,000 lines, compared with a plain editor of
 * the same library; and from Run to the first event of a program of 50 lines, compared with {@code javac} and {@code
 * java}.
 *
 * <p>{@code mvn -B -q package -Dbench=WorkshopBench}. Needs a display.
 */
public final class WorkshopBench {
    private static final int LINES = 5_000;
    private static final int KEYS = 400;
    private static final int ROUNDS = 10;

    private WorkshopBench() {}

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds of runs; 10 by default
     */
    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        Path folder = Files.createTempDirectory("workshop-bench");
        Settings settings = Settings.read(folder);
        AppContext context = new AppContext(settings);
        onEventThread(() -> Theme.install(settings, Optional.empty()));
        keys(context, folder);
        runs(context, folder, rounds);
        context.close();
        System.exit(0);
    }

    private static void keys(AppContext context, Path folder) throws Exception {
        String text = source();
        RSyntaxTextArea[] plain = new RSyntaxTextArea[1];
        WorkshopParts[] parts = new WorkshopParts[1];
        onEventThread(() -> {
            plain[0] = new RSyntaxTextArea(text);
            plain[0].setSyntaxEditingStyle("text/java");
            show(new RTextScrollPane(plain[0]));
            parts[0] = new WorkshopParts(context, folder.resolve("drafts"), text);
            show(parts[0].view());
        });
        for (int round = 0; round < 2; round++) {
            Series own = typed(parts[0].editor());
            Series peer = typed(plain[0]);
            if (round > 0) {
                System.out.printf(
                        "a key to its picture at %d lines: %.2f ms (99 %%: %.2f ms), a plain editor %.2f ms; <= 16 ms%n",
                        LINES, own.median(), own.quantile(0.99), peer.median());
            }
        }
        parts[0].close();
    }

    private static void show(JComponent component) {
        JFrame frame = new JFrame();
        frame.add(component);
        frame.setSize(1100, 700);
        frame.setVisible(true);
    }

    /** Returns the times in ms of typing in the middle of the source, with short pauses. */
    private static Series typed(RSyntaxTextArea area) throws Exception {
        Series series = new Series();
        onEventThread(() -> {
            try {
                area.setCaretPosition(area.getLineEndOffset(LINES / 2));
            } catch (javax.swing.text.BadLocationException e) {
                throw new IllegalStateException(e);
            }
        });
        for (int i = 0; i < KEYS; i++) {
            char letter = (char) ('a' + i % 26);
            onEventThread(() -> {
                long start = System.nanoTime();
                area.dispatchEvent(new KeyEvent(
                        area, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, letter));
                RepaintManager.currentManager(area).paintDirtyRegions();
                series.add((System.nanoTime() - start) / 1e6);
            });
            Thread.sleep(i % 40 == 0 ? 400 : 5);
        }
        return series;
    }

    private static String source() {
        StringBuilder text = new StringBuilder("public class Long {\n");
        for (int i = 0; i < (LINES - 2) / 5; i++) {
            text.append("    /** Adds. */\n    static int m")
                    .append(i)
                    .append("(int x) {\n        int y = x + ")
                    .append(i)
                    .append(";\n        return y * 2; // done\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private static void runs(AppContext context, Path folder, int rounds) throws Exception {
        StringBuilder text = new StringBuilder("public class Main {\n    static int n;\n");
        for (int i = 0; i < 14; i++) {
            text.append("    static synchronized int f").append(i).append("(int x) {\n        return n += x;\n    }\n");
        }
        text.append(
                        "    public static void main(String[] args) throws Exception {\n        Thread t = new Thread(() -> f1(2));\n        t.start();\n")
                .append("        t.join();\n        System.out.println(f2(3));\n    }\n}\n");
        Series hand = new Series();
        Series first = new Series();
        Series again = new Series();
        try (Launcher launcher = new Launcher(classroom.run.storage.AppDirectories.here())) {
            launcher.kit();
            WorkshopParts[] parts = new WorkshopParts[1];
            onEventThread(() -> parts[0] = new WorkshopParts(context, folder.resolve("drafts2"), ""));
            new classroom.run.ProgramBuilder(launcher).trainObserved(Jdk.own()).get();
            for (int round = -1; round < rounds; round++) {
                String source = text + "// " + round + "\n";
                double byHand = byHand(source, folder);
                double fresh = observed(launcher, parts[0], source);
                double same = observed(launcher, parts[0], source);
                if (round >= 0) {
                    hand.add(byHand);
                    first.add(fresh);
                    again.add(same);
                }
            }
        }
        System.out.printf("javac and java by hand until its word is there: %.0f ms%n", hand.median());
        System.out.printf(
                "from Run to the first event: %.0f ms, %.2f x; <= 1.3 x%n",
                first.median(), first.median() / hand.median());
        System.out.printf(
                "the same, unchanged since: %.0f ms, %.2f x; <= 0.6 x%n",
                again.median(), again.median() / hand.median());
    }

    private static double observed(Launcher launcher, WorkshopParts parts, String source) throws Exception {
        long start = System.nanoTime();
        Recording recording = parts.start(launcher, source);
        recording.complete().get();
        double millis = (recording.trace().threads().stream()
                                .filter(track -> track.size() > 0)
                                .mapToLong((ThreadTrace track) -> track.time(0))
                                .min()
                                .orElseThrow()
                        - start)
                / 1e6;
        recording.remove();
        return millis;
    }

    private static double byHand(String source, Path folder) throws Exception {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("hand")).resolve("Main.java"), source);
        Path bin = Jdk.own().home().resolve("bin");
        long start = System.nanoTime();
        Process compiler = new ProcessBuilder(List.of(
                        bin.resolve("javac").toString(),
                        "-d",
                        folder.resolve("out").toString(),
                        file.toString()))
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) {
            throw new IOException("javac failed");
        }
        Process program = new ProcessBuilder(List.of(
                        bin.resolve("java").toString(),
                        "-cp",
                        folder.resolve("out").toString(),
                        "Main"))
                .start();
        String said = program.inputReader().readLine();
        double millis = (System.nanoTime() - start) / 1e6;
        if (program.waitFor() != 0) {
            throw new IOException("it said " + said);
        }
        return millis;
    }

    private static void onEventThread(Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        EventQueue.invokeLater(task);
        task.get();
    }
}
