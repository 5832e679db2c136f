package classroom.window.side;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.run.ExitInfo;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputLine;
import classroom.screen.Screen;
import classroom.screen.wire.ToPanel;
import classroom.stage.panel.HeartbeatStrip;
import classroom.stage.panel.ScreenView;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.i18n.Localizer;
import classroom.window.source.SourceComparison;
import classroom.window.theme.Icons;
import java.awt.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * One side of a lesson of panels: the program's panel, which is painted in its own JVM, and the heartbeat of its event
 * thread.
 */
public final class PanelSideView extends ProgramSideView {
    /** The minimum height of the heartbeat, in pixels. */
    private static final int MIN_STRIP_HEIGHT = 44;

    private final ScreenView view = new ScreenView();
    private final HeartbeatStrip strip = new HeartbeatStrip();
    private final RunController<DisplayedPanel> run;
    private DisplayedPanel panel;
    private boolean past;

    /** Creates a side without a panel, which {@link #start} starts. */
    public PanelSideView(SideSetup setup) {
        super(setup);
        run = new RunController<>(context(), of -> of.screen().run(), DisplayedPanel::close, this::show);
        Localizer.name(view, "screen.name").setName("screen." + side());
        Localizer.name(strip, "strip.name").setName("heartbeat." + side());
        JPanel below = new JPanel(new MigLayout("insets 0, fill", "[grow, fill]", "[fill]"));
        strip.setMinimumSize(new Dimension(0, MIN_STRIP_HEIGHT));
        below.add(strip, "wmin 0");
        build(view, new JPanel(), below, tools());
        view.translations(translations());
    }

    /** Returns the panel's screen; null if none runs. */
    public Screen screen() {
        return run.state() instanceof RunController.Live<DisplayedPanel> live
                ? live.of().screen()
                : null;
    }

    @Override
    public DisplayedRun shown() {
        return panel == null ? null : panel.shown();
    }

    @Override
    public void show(long time, long zero, boolean now) {
        past = !now && panel != null;
        view.replay(past ? panel.screen().memory() : null, time, (time - zero) / 1e9);
        strip.at(past ? time : 0);
        showCard();
        texts().show(shown(), panel == null ? null : shown().trace().at(time), time, zero);
    }

    @Override
    public boolean isRunning() {
        return run.state() instanceof RunController.Live || run.state() instanceof RunController.Starting;
    }

    /** Whether the panel has shown its first frame. */
    public boolean isPainted() {
        return screen() != null && screen().picture().isThere();
    }

    /** Returns the heartbeat below the panel. */
    public HeartbeatStrip strip() {
        return strip;
    }

    @Override
    public SourceComparison.ComparedSide code() {
        return SourceComparison.ComparedSide.of(program(), source());
    }

    @Override
    void chosen() {
        programChanged();
        start();
    }

    @Override
    public void start() {
        view.translations(translations());
        Program program = program();
        List<String> now = values();
        ToPanel.Look look = view.look();
        run.start(() -> {
            Jdk jdk = context().jdk();
            Path traces = context().launcher().folder("traces");
            Screen screen = Screen.open(
                    context().launcher(),
                    context()
                            .preparation()
                            .hostedObserved(
                                    program,
                                    now,
                                    jdk,
                                    traces,
                                    context().settings().traceLimit()),
                    look);
            Recording recording = Recording.of(screen.run(), traces);
            return new DisplayedPanel(
                    screen, new DisplayedRun(program, now, recording.trace(), recording, jdk.version()));
        });
    }

    @Override
    public void stop() {
        run.stop();
    }

    /** Advances the heartbeat; the panel itself is repainted with each frame. */
    public void refresh() {
        strip.refresh();
    }

    @Override
    public void follow(ThreadTrace thread) {
        texts().follow(thread);
    }

    @Override
    public void updateTexts() {
        texts().updateTexts();
        view.translations(translations());
        show(run.state());
    }

    private List<JComponent> tools() {
        return List.of(
                tool("restart", "restart." + side(), "twin.restart", "twin.restart.tip", this::start),
                tool("open-window", "window." + side(), "twin.window", "twin.window.tip", this::openWindow));
    }

    private static JButton tool(String icon, String name, String nameKey, String tipKey, Runnable work) {
        JButton button = new JButton(Icons.icon(icon));
        button.setName(name);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.addActionListener(click -> work.run());
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }

    private Map<String, String> translations() {
        return SourceText.words(program(), Texts.language());
    }

    private void show(RunController.ControllerState<DisplayedPanel> state) {
        if (state instanceof RunController.Live<DisplayedPanel> live) {
            view.show(live.of().screen());
            strip.show(live.of().screen().heartbeat());
            display(live.of());
        } else if (state instanceof RunController.Starting<DisplayedPanel>) {
            view.show(null);
            strip.show(null);
            display(null);
        } else {
            view.show(null);
            strip.stop();
            showState(state);
        }
        showCard();
    }

    private void display(DisplayedPanel next) {
        if (panel != next) {
            panel = next;
            runChanged();
        }
    }

    /** Shows the panel's current or last frame, or the reason why there is none. */
    private void showCard() {
        showStage(isRunning() || past);
    }

    private void showState(RunController.ControllerState<DisplayedPanel> state) {
        if (state instanceof RunController.Ended<DisplayedPanel> ended) {
            ExitInfo ending = ended.ending();
            String output = ended.of().screen().run().output().snapshot().lines().stream()
                    .map(OutputLine::text)
                    .collect(Collectors.joining("\n"));
            failure().showFailure(Texts.text("twin.ended", program().id(), ending.status()), output);
        } else if (state instanceof RunController.Failed<DisplayedPanel> failed) {
            failure().showFailure(failed.reason().getMessage(), StackTraces.of(failed.reason()));
        } else {
            failure().showFailure(Texts.text("twin.stopped"), "");
        }
    }

    /** Starts the program's own main method, as a window of its own. */
    private void openWindow() {
        Program program = program();
        List<String> now = values();
        context().background().execute(() -> {
            try {
                context()
                        .launcher()
                        .start(context()
                                .preparation()
                                .byItself(program, now, context().jdk(), Texts.language()));
            } catch (RunException e) {
                ErrorDialog.show(this, e.getMessage(), StackTraces.of(e));
            }
        });
    }
}
