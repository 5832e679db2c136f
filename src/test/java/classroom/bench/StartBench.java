package classroom.bench;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Point;
import java.awt.Rectangle;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JFrame;

/**
 * Measures the start of {@code java -jar}: until the splash picture is visible, and until the contents of the window
 * are painted: menu, tabs and the lesson's question. Compared with an empty FlatLaf frame, on the same Java from the
 * same jar, until Swing has painted its background. All are measured from outside, on the screen, and alternate. Before
 * that, the window is started twice: once with empty folders, and once to capture its appearance; on Linux its end then
 * writes the archive of classes that later starts use.
 *
 * <p>{@code mvn -B -q package -Dbench=StartBench}. Needs a display of 1280 x 800 or more that shows nothing else there.
 * With {@code -Dbench.arguments="10 target/package/image/concurrency-classroom/bin/concurrency-classroom"} the installed
 * app is measured, against the same empty frame started by {@code java -jar}.
 */
public final class StartBench {
    private static final int ROUNDS = 10;
    private static final int SETTLED_MS = 15_000;
    private static final Color SPLASH = new Color(0x162B47);
    /** A point of the splash picture with its background color, relative to its center. */
    private static final Point IN_SPLASH = new Point(-230, -125);
    /** The area of text in the window, relative to the upper left corner of its menu bar. */
    private static final Rectangle MENU = new Rectangle(0, 9, 190, 4);

    private static final Rectangle TAB = new Rectangle(44, 44, 120, 4);
    private static final Rectangle QUESTION = new Rectangle(186, 44, 500, 4);

    private final Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "start-");
    private final Lookout lookout = new Lookout();
    private final Rectangle screen =
            GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    private final Rectangle window =
            new Rectangle(screen.x + (screen.width - 1280) / 2, screen.y + (screen.height - 800) / 2, 1280, 800);
    private final Rectangle inSplash = dot(screen().width / 2 + IN_SPLASH.x, screen().height / 2 + IN_SPLASH.y);
    private final Rectangle inFrame = dot(window.x + window.width / 4, window.y + window.height / 2);
    private final Series splash = new Series();
    private final Series painted = new Series();
    private final Series empty = new Series();
    private final Series paintedCpu = new Series();
    private final Series emptyCpu = new Series();
    private List<BenchTable> words = List.of();

    /** The command that starts the app; empty to start its jar. */
    private final List<String> command;

    private StartBench(List<String> command) throws Exception {
        this.command = command;
    }

    /**
     * Prints the table of the benchmark.
     *
     * @param args the number of rounds, 10 by default; then the command of the installed app, if that is to be measured
     */
    public static void main(String[] args) throws Exception {
        new StartBench(Arrays.asList(args).subList(Math.min(1, args.length), args.length))
                .run(args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS);
    }

    private void run(int rounds) throws Exception {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/settings.properties"),
                "theme=light\nplace=" + window.x + " " + window.y + " " + window.width + " " + window.height + "\n");
        Point corner = corner();
        settle(corner);
        double first = first();
        for (int round = 0; round < rounds; round++) {
            startEmpty();
            startApp();
        }
        System.out.printf(
                "Java %s, %d rounds, medians in ms; ratios to the empty frame%n",
                System.getProperty("java.version"), rounds);
        print("an empty FlatLaf frame, painted", empty, "");
        print("the app: splash picture on the screen", splash, "<= 0.25 x");
        print("the app: menu, tab and question painted", painted, command.isEmpty() ? "<= 1.20 x" : "<= 0.80 x");
        System.out.printf("the splash picture was seen in %d starts of %d%n", splash.count(), rounds);
        System.out.printf(
                "processor time until then: empty frame %.0f, app %.0f: %.2f x%n",
                emptyCpu.median(), paintedCpu.median(), paintedCpu.median() / emptyCpu.median());
        System.out.printf("the very first start, into empty folders: painted after %.0f%n", first);
        System.out.printf(
                "seen from outside every %.1f ms (99 %%: %.1f); a look takes %.2f ms%n",
                lookout.pauses().median(),
                lookout.pauses().quantile(0.99),
                lookout.looks().median());
        System.exit(0);
    }

    private void print(String what, Series series, String target) {
        System.out.printf(
                "%-42s %6.0f  %5.2f x  %-10s (%.0f to %.0f)%n",
                what, series.median(), series.median() / empty.median(), target, series.least(), series.longest());
    }

    /** Returns the upper left corner of the area inside a frame's borders, which depend on the window manager. */
    private Point corner() throws Exception {
        Insets[] insets = new Insets[1];
        JFrame[] frame = new JFrame[1];
        EventQueue.invokeAndWait(() -> {
            frame[0] = new JFrame();
            frame[0].setBounds(window);
            frame[0].setVisible(true);
        });
        TimeUnit.MILLISECONDS.sleep(500);
        EventQueue.invokeAndWait(() -> {
            insets[0] = frame[0].getInsets();
            frame[0].dispose();
        });
        return new Point(window.x + insets[0].left, window.y + insets[0].top);
    }

    /** Captures the appearance of the text. */
    private void settle(Point corner) throws Exception {
        Process app = app("cache");
        try {
            TimeUnit.MILLISECONDS.sleep(SETTLED_MS);
            words = List.of(print(MENU, corner), print(TAB, corner), print(QUESTION, corner));
        } finally {
            end(app);
        }
    }

    private BenchTable print(Rectangle part, Point corner) {
        BenchTable print =
                BenchTable.of(new Rectangle(corner.x + part.x, corner.y + part.y, part.width, part.height), lookout);
        if (!print.hasWords()) {
            throw new IllegalStateException("no words at " + print.place() + ": is the window shown, and not scaled?");
        }
        return print;
    }

    private double first() throws Exception {
        long start = System.nanoTime();
        Process app = app("empty");
        try {
            return (lookout.await(this::seesWords) - start) / 1e6;
        } finally {
            end(app);
        }
    }

    private void startApp() throws Exception {
        long start = System.nanoTime();
        Process app = app("cache");
        try {
            long shown = lookout.await(() -> sees(inSplash, SPLASH) || seesWords());
            if (!seesWords()) {
                splash.add((shown - start) / 1e6);
            }
            painted.add((lookout.await(this::seesWords) - start) / 1e6);
            paintedCpu.add(cpu(app));
        } finally {
            end(app);
        }
    }

    private void startEmpty() throws Exception {
        long start = System.nanoTime();
        Process frame = start(
                "-cp",
                jar() + File.pathSeparator + tests(),
                EmptyFrame.class.getName(),
                "" + window.x,
                "" + window.y,
                "" + window.width,
                "" + window.height);
        try {
            empty.add((lookout.await(() -> sees(inFrame, EmptyFrame.GROUND)) - start) / 1e6);
            emptyCpu.add(cpu(frame));
        } finally {
            end(frame);
        }
    }

    private boolean seesWords() {
        return !words.isEmpty() && words.stream().allMatch(print -> print.isSeen(lookout));
    }

    private boolean sees(Rectangle dot, Color color) {
        return lookout.see(dot)[0] == color.getRGB();
    }

    /** Returns the CPU time of a process and its descendants until now, in ms. */
    private static double cpu(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each ->
                        each.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }

    private Process app(String cache) throws Exception {
        List<String> folders =
                List.of("-Dclassroom.config=" + folder.resolve("config"), "-Dclassroom.cache=" + folder.resolve(cache));
        if (command.isEmpty()) {
            return start(folders.get(0), folders.get(1), "-jar", jar());
        }
        ProcessBuilder installed = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT);
        installed.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", folders));
        return installed.redirectError(Redirect.DISCARD).start();
    }

    private static Process start(String... words) throws Exception {
        List<String> java =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        java.addAll(List.of(words));
        return new ProcessBuilder(java)
                .redirectError(Redirect.INHERIT)
                .redirectOutput(Redirect.INHERIT)
                .start();
    }

    /** Ends a process, and waits until it has exited and its window is gone. */
    private void end(Process process) throws Exception {
        process.destroy();
        process.waitFor();
        lookout.await(() -> !seesWords() && !sees(inFrame, EmptyFrame.GROUND) && !sees(inSplash, SPLASH));
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private static String jar() {
        return System.getProperty("classroom.jar", "target/concurrency-classroom.jar");
    }

    private static Path tests() throws Exception {
        return Path.of(StartBench.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Rectangle screen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
    }

    private static Rectangle dot(int x, int y) {
        return new Rectangle(x, y, 1, 1);
    }
}
