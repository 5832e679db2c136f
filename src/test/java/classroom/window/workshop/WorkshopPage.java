package classroom.window.workshop;

import static classroom.window.SwingExtension.onEventThread;

import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.settings.Settings;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedProgram;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import javax.swing.Timer;

/** The page of the workshop in no window, painted regularly as if it were in one. */
final class WorkshopPage implements AutoCloseable {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 640;
    private static final int PAINT_MS = 150;

    final AppContext context;
    final WorkshopView view;
    private final JFrame frame;
    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Timer painting;

    /** @param drafts the folder of drafts */
    WorkshopPage(Settings settings, Path drafts) throws Exception {
        context = new AppContext(settings);
        frame = onEventThread(JFrame::new);
        view = onEventThread(() -> {
            WorkshopView made = new WorkshopView(context, List.of(), new Drafts(drafts));
            made.complete();
            return made;
        });
        painting = new Timer(PAINT_MS, tick -> paint());
        on(() -> {
            frame.add(view);
            frame.setSize(WIDTH, HEIGHT);
            frame.addNotify();
            view.begin();
            painting.start();
        });
        until(() -> !left().session().program().isEmpty(), "the left side has a program");
    }

    WorkshopSide left() {
        return view.side("left");
    }

    WorkshopSide right() {
        return view.side("right");
    }

    /** Runs a task on the event thread. */
    void on(Runnable work) throws Exception {
        onEventThread(Executors.callable(work));
    }

    /** Opens a new program on a side. */
    void put(WorkshopSide side, String name, String text) throws Exception {
        on(() -> side.session().put(EditedProgram.fresh(name, text)));
    }

    /** Opens a file, folder or jar, and waits until it is read. */
    void open(WorkshopSide side, Path place) throws Exception {
        on(() -> side.session().open(place));
        until(
                () -> place.toAbsolutePath()
                        .normalize()
                        .equals(side.session().program().place()),
                place + " is open");
    }

    void until(BooleanSupplier condition, String what) throws Exception {
        SwingExtension.await(condition, what);
    }

    void run() throws Exception {
        on(view::run);
    }

    /** Waits until the run on a side is over and its results are displayed. */
    void awaitEnd(WorkshopSide side) throws Exception {
        until(
                () -> side.shown() != null
                        && !side.shown().isLive()
                        && text("status." + side.getName().replace("twin.", "")).contains("events"),
                "the run is over: " + failure(side));
    }

    /** Returns the text that is displayed instead of a run. Called on any thread. */
    String failure(WorkshopSide side) {
        return SwingExtension.all(SwingExtension.named(
                        java.awt.Container.class, view, side.getName().replace("twin.", "trouble.")))
                .stream()
                .filter(each -> each instanceof JTextArea)
                .map(each -> ((JTextArea) each).getText())
                .findFirst()
                .orElse("");
    }

    /** Returns the text of a component by its name. */
    String text(String name) {
        return SwingExtension.named(JTextArea.class, view, name).getText();
    }

    /** Returns the output of a side's run. */
    static String printed(WorkshopSide side) {
        return side.shown().run().output().snapshot().text(classroom.run.output.OutputStreamKind.OUT);
    }

    private void paint() {
        frame.validate();
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
    }

    @Override
    public void close() {
        SwingExtension.closeOnEventThread(() -> {
            painting.stop();
            view.pause();
            view.stop();
            frame.dispose();
        });
        view.close();
        context.close();
    }
}
