package classroom.bench;

import classroom.stage.Bank;
import classroom.stage.lanes.Lanes;
import classroom.stage.lanes.model.LaneSource;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;

/**
 * Measures lanes of a million events, in ms: painting after random pans and zooms at 1280 × 800 with software
 * rendering, moving the displayed time, adding a growing trace, and computing a random snapshot. Compared with painting
 * a rectangle for each event.
 */
public final class LanesBench {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long FROM = 5_000_000_000L;
    private static final long LASTS = 2_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final boolean busy = Boolean.getBoolean("busy");
    private final Random random = new Random(7);
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Lanes lanes = new Lanes();
    private final Trace trace;

    private LanesBench(Trace trace) {
        this.trace = trace;
    }

    /**
     * Measures and prints. With {@code -Dbusy=true} CPU time is measured, for machines with other load.
     *
     * @param args the number of events, a million by default; the number of threads, a hundred by default
     */
    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Path folder = Files.createTempDirectory("lanes-bench");
        Trace trace =
                new Bank(folder, 4711, FROM).run(threads, (int) Math.ceil(events * 8.0 / 8.1 / threads), FROM, LASTS);
        System.out.printf(
                "%d events, %d threads, Java %s%n",
                trace.size(), trace.threads().size(), Runtime.version());
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        SwingUtilities.invokeAndWait(() -> {
            FlatLightLaf.setup();
            new LanesBench(trace).run();
        });
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }

    private void run() {
        List<LaneSource> sides = List.of(new LaneSource("bank", trace, FROM));
        lanes.setSize(WIDTH, HEIGHT);
        double[] takingIn = new double[0];
        do {
            long start = now();
            lanes.show(sides, 0);
            takingIn = Arrays.copyOf(takingIn, takingIn.length + 1);
            takingIn[takingIn.length - 1] = millisSince(start);
        } while (!lanes.isComplete());
        System.out.printf(
                Locale.ROOT,
                "taking in: %d helpings, all together %.0f ms%n",
                takingIn.length,
                Arrays.stream(takingIn).sum());
        say("a helping", takingIn);
        times(300, this::fit);
        say("fit: paint", times(300, this::fit));
        times(300, this::move);
        double[] moved = times(1000, this::move);
        say("pan and zoom: paint", moved);
        say("another moment", times(1000, () -> {
            lanes.show(sides, random.nextLong(LASTS));
            return time(this::paint);
        }));
        times(1000, this::state);
        say("state at a moment", times(2000, this::state));
        double[] naive = times(15, () -> time(this::naive));
        say("a rectangle an event", naive);
        Arrays.sort(naive);
        Arrays.sort(moved);
        System.out.printf(
                Locale.ROOT,
                "pan and zoom is %.0f times as fast as a rectangle an event%n",
                naive[naive.length / 2] / moved[moved.length / 2]);
    }

    /** Paints everything again after a zoom, without any cache. */
    private double fit() {
        wheel(WIDTH / 2, -1);
        paint();
        lanes.fit();
        return time(this::paint);
    }

    /** Pans or zooms at random; sometimes fits everything. */
    private double move() {
        if (random.nextInt(10) == 0) {
            lanes.fit();
        }
        if (random.nextBoolean()) {
            wheel(200 + random.nextInt(WIDTH - 200), random.nextInt(9) - 5);
        } else {
            int from = 300 + random.nextInt(WIDTH - 400);
            mouse(MouseEvent.MOUSE_PRESSED, from);
            mouse(MouseEvent.MOUSE_DRAGGED, from + random.nextInt(600) - 300);
            mouse(MouseEvent.MOUSE_RELEASED, from);
        }
        return time(this::paint);
    }

    private void wheel(int x, int clicks) {
        lanes.dispatchEvent(new MouseWheelEvent(
                lanes, MouseEvent.MOUSE_WHEEL, 0, 0, x, 300, 0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, clicks));
    }

    private void mouse(int id, int x) {
        lanes.dispatchEvent(
                new MouseEvent(lanes, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, 300, 1, false, MouseEvent.BUTTON1));
    }

    private void paint() {
        Graphics2D g = image.createGraphics();
        lanes.paint(g);
        g.dispose();
    }

    private double state() {
        long at = FROM + random.nextLong(LASTS);
        return time(() -> trace.at(at));
    }

    /** Paints a rectangle for each event. */
    private void naive() {
        Graphics2D g = image.createGraphics();
        List<ThreadTrace> tracks = trace.threads();
        for (int lane = 0; lane < tracks.size(); lane++) {
            ThreadTrace track = tracks.get(lane);
            int size = track.size();
            for (int i = 0; i < size; i++) {
                double from = (track.time(i) - FROM) * (double) WIDTH / LASTS;
                double to = i + 1 < size ? (track.time(i + 1) - FROM) * (double) WIDTH / LASTS : WIDTH;
                g.setColor(track.kind(i) == EventKind.BEGIN ? Color.ORANGE : Color.GREEN);
                g.fillRect(
                        (int) from,
                        lane * HEIGHT / tracks.size(),
                        Math.max(1, (int) (to - from)),
                        HEIGHT / tracks.size() - 1);
            }
        }
        g.dispose();
    }

    private interface Timed {
        double millis();
    }

    private static double[] times(int count, Timed what) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = what.millis();
        }
        return times;
    }

    private double time(Runnable what) {
        long start = now();
        what.run();
        return millisSince(start);
    }

    private double millisSince(long start) {
        return (now() - start) / 1e6;
    }

    private long now() {
        return busy ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static void say(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-22s median %7.3f ms   99 %% %7.3f ms   most %7.3f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted[sorted.length - 1]);
    }
}
