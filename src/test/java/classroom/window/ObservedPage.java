package classroom.window;

import static classroom.window.SwingExtension.onEventThread;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.NumberParameter;
import classroom.stage.TraceStage;
import classroom.stage.bank.AccountStage;
import classroom.window.lesson.TraceLessonView;
import classroom.window.settings.Settings;
import classroom.window.side.TraceSideView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.swing.JFrame;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.Timer;

/** A page of observed programs that is in no window, but is painted regularly as if it were. */
public final class ObservedPage implements AutoCloseable {
    static final int WIDTH = 1080;
    static final int HEIGHT = 640;
    private static final int PAINT_MS = 100;

    final AppContext classroom;
    public final TraceLessonView twins;
    final JFrame frame;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Timer painting;
    private final AtomicInteger paintings = new AtomicInteger();

    public ObservedPage(Settings settings, Lesson lesson) throws Exception {
        this(lesson, new AppContext(settings), null);
    }

    public ObservedPage(Settings settings, Lesson lesson, Function<LongConsumer, TraceStage> stages) throws Exception {
        this(lesson, new AppContext(settings), stages);
    }

    /** @param stages null for the stage of the account */
    private ObservedPage(Lesson lesson, AppContext classroom, Function<LongConsumer, TraceStage> stages)
            throws Exception {
        this.classroom = classroom;
        Function<LongConsumer, TraceStage> made =
                stages != null ? stages : kill -> new AccountStage(classroom.analysis());
        frame = onEventThread(JFrame::new);
        twins = onEventThread(() -> new TraceLessonView(classroom, lesson, List.of(), List.of(), made));
        painting = new Timer(PAINT_MS, tick -> paint());
        onEventThread(() -> {
            twins.complete();
            frame.add(twins);
            frame.setSize(WIDTH, HEIGHT);
            frame.addNotify();
            twins.begin();
            painting.start();
            return null;
        });
        until(
                () -> side("left").source().pane() != null
                        && side("right").source().pane() != null,
                "the sources are there");
        // Once in advance, to load all classes needed for painting.
        onEventThread(() -> {
            paint();
            return null;
        });
    }

    /** Returns a lesson with two test programs. It has the id of a real one, since ids have texts. */
    public static Lesson lesson(Class<?> left, Class<?> right, int usual) {
        return lesson(left.getName(), right.getName(), usual);
    }

    public static Lesson lesson(String left, String right, int usual) {
        return new Lesson(
                "bank",
                List.of(new Program("bank/unlocked", left, List.of()), new Program("bank/locked", right, List.of())),
                List.of(new NumberParameter("threads", 0, 1_000_000, usual)));
    }

    public TraceSideView side(String side) {
        return SwingExtension.named(TraceSideView.class, twins, "twin." + side);
    }

    /** Starts both sides. */
    public void run() throws Exception {
        onEventThread(() -> {
            twins.run();
            return null;
        });
    }

    /** Waits until the run on a side is over and its results are displayed. */
    public void awaitEnd(String side) throws Exception {
        until(
                () -> side(side).shown() != null
                        && !side(side).shown().isLive()
                        && status(side).contains("events"),
                "the run is over: " + side);
    }

    /** Waits until the page was laid out and painted a number of times. */
    void awaitPaintings(int more) throws Exception {
        int last = paintings.get() + more;
        until(() -> paintings.get() >= last, "the page is painted " + more + " times");
    }

    /** Waits until a condition holds on the event thread. */
    public void until(BooleanSupplier condition, String what) throws Exception {
        SwingExtension.await(condition, what);
    }

    /** Returns the status text of a side. Called on the event thread. */
    public String status(String side) {
        return SwingExtension.named(JTextArea.class, twins, "status." + side).getText();
    }

    /** Returns the text of a component by its name. Called on the event thread. */
    public String seenNow(String name) {
        return SwingExtension.named(JTextArea.class, twins, name).getText();
    }

    /** Returns the problems of a side. Called on the event thread. */
    String faults(String side) {
        return SwingExtension.named(JTextArea.class, twins, "faults." + side).getText();
    }

    String toldFaults(String side) throws Exception {
        return onEventThread(() -> faults(side));
    }

    /** Selects the tab with the output of a side. */
    void showPrinted(String side) throws Exception {
        onEventThread(() -> {
            SwingExtension.named(JTabbedPane.class, twins, "texts." + side).setSelectedIndex(1);
            return null;
        });
    }

    /**
     * Selects the tab with the output of a side, and waits until it satisfies a condition: it is updated with the next
     * picture, not at once.
     */
    String awaitPrinted(String side, Predicate<String> wanted) throws Exception {
        showPrinted(side);
        until(() -> wanted.test(printedNow(side)), "what is printed is as wanted: " + side);
        return onEventThread(() -> printedNow(side));
    }

    /** Returns the output of a side. Called on the event thread. */
    String printedNow(String side) {
        return side(side).console().text().getText();
    }

    public <T> T seen(Callable<T> question) throws Exception {
        return onEventThread(question);
    }

    private void paint() {
        frame.validate();
        Graphics2D g = image.createGraphics();
        twins.paint(g);
        g.dispose();
        paintings.incrementAndGet();
    }

    @Override
    public void close() {
        SwingExtension.closeOnEventThread(() -> {
            painting.stop();
            twins.pause();
            twins.stop();
            frame.dispose();
        });
        classroom.close();
    }
}
