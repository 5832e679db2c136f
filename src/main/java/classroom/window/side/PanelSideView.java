package classroom.window.side;

import classroom.lesson.Lesson;
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
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.ProgramChooser;
import classroom.window.playback.PlaybackView;
import classroom.window.source.LazySourcePane;
import classroom.window.theme.Icons;
import java.awt.CardLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One side of a lesson: which program it is, the program's panel, its heartbeat, its source with the threads in it, and what it prints. */
@SuppressWarnings("serial")
final class PanelSideView extends JPanel implements Localizer.Localizable, PlaybackView {
    private static final String VIEW = "view";
    private static final String TROUBLE = "trouble";
    private static final int TAB = 22;

    private final transient AppContext classroom;
    private final transient Supplier<List<String>> values;
    private final transient Runnable changed;
    private final ProgramChooser chooser;
    private final ScreenView view = new ScreenView();
    private final HeartbeatStrip strip = new HeartbeatStrip();
    private final FailurePanel trouble = new FailurePanel(this::start);
    private final CardLayout cards = new CardLayout();
    private final JPanel stage = new JPanel(cards);
    private final SourceOutputTabs texts;
    private final transient RunController<DisplayedPanel> run;
    private transient DisplayedPanel panel;
    private transient boolean past;

    /**
     * @param side    {@code left} or {@code right}, for names and settings
     * @param program which one it is at first
     * @param values  gives the values for the lesson's parameters
     * @param chosen  called after the reader has chosen another program
     * @param changed called when another panel is shown
     */
    PanelSideView(AppContext classroom, Lesson lesson, String side, Program program, Supplier<List<String>> values, Runnable chosen,
            Runnable changed) {
        super(new MigLayout("insets 0, fill, wrap, gap 4 5, nocache", "[grow, fill]", "[]0[fill]0[][grow, fill]"));
        this.classroom = classroom;
        this.values = values;
        this.changed = changed;
        setName("twin." + side);
        run = new RunController<>(classroom, of -> of.screen().run(), DisplayedPanel::close, this::show);
        chooser = new ProgramChooser(lesson, program, next -> {
            classroom.settings().chooseProgram(lesson.id(), side, next.id());
            chosen.run();
            start();
        });
        Localizer.name(view, "screen.name").setName("screen." + side);
        Localizer.name(strip, "strip.name").setName("heartbeat." + side);
        trouble.setName("trouble." + side);
        texts = new SourceOutputTabs(side, TAB);
        stage.add(view, VIEW);
        stage.add(trouble, TROUBLE);
        stage.putClientProperty("FlatLaf.style", "border: 1,1,1,1,$Component.borderColor");
        add(head(side), "wmin 0");
        add(stage, "wmin 0, h 70:40%:, gapbottom 4");
        add(strip, "wmin 0, hmin 44");
        add(texts, "h 60:60:, wmin 0");
        view.words(words());
    }

    /** The program that is chosen. */
    Program program() {
        return chooser.program();
    }

    /** Its panel; none if none runs. */
    Screen screen() {
        return run.state() instanceof RunController.Live<DisplayedPanel> live ? live.of().screen() : null;
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
        texts.show(shown(), panel == null ? null : shown().trace().at(time), time, zero);
    }

    /** Whether its panel runs, or will soon. */
    boolean isRunning() {
        return run.state() instanceof RunController.Live || run.state() instanceof RunController.Starting;
    }

    /** Whether the panel has shown its first picture. */
    boolean isPainted() {
        return screen() != null && screen().picture().isThere();
    }

    /** The place for its source. */
    LazySourcePane source() {
        return texts.source();
    }

    /** The heartbeat below its panel. */
    HeartbeatStrip strip() {
        return strip;
    }

    /** Starts the program's panel, anew if it runs. */
    void start() {
        view.words(words());
        Program program = program();
        List<String> now = values.get();
        ToPanel.Look look = view.look();
        run.start(() -> {
            Jdk jdk = classroom.jdk();
            Path traces = classroom.launcher().folder("traces");
            Screen screen = Screen.open(classroom.launcher(), classroom.preparation()
                    .hostedObserved(program, now, jdk, traces, classroom.settings().traceLimit()), look);
            Recording recording = Recording.of(screen.run(), traces);
            return new DisplayedPanel(screen, new DisplayedRun(program, now, recording.trace(), recording, jdk.version()));
        });
    }

    /** Ends the panel. */
    void stop() {
        run.stop();
    }

    /** Moves the heartbeat on; the panel's own picture follows its frames. */
    void refresh() {
        strip.refresh();
    }

    @Override
    public void updateTexts() {
        texts.updateTexts();
        view.words(words());
        show(run.state());
    }

    private JPanel head(String side) {
        JButton window = new JButton(Icons.icon("open-window"));
        window.addActionListener(click -> openWindow());
        window.setName("window." + side);
        window.putClientProperty("JButton.buttonType", "toolBarButton");
        Localizer.tip(Localizer.name(window, "twin.window"), "twin.window.tip");
        JButton again = new JButton(Icons.icon("restart"));
        again.addActionListener(click -> start());
        again.setName("restart." + side);
        again.putClientProperty("JButton.buttonType", "toolBarButton");
        Localizer.tip(Localizer.name(again, "twin.restart"), "twin.restart.tip");
        JPanel head = new JPanel(new MigLayout("insets 0, fill, novisualpadding", "[grow][][]"));
        head.add(chooser, "wmin 0");
        head.add(again);
        head.add(window);
        return head;
    }

    private Map<String, String> words() {
        return SourceText.words(program(), Texts.language());
    }

    private void show(RunController.ControllerState<DisplayedPanel> state) {
        if (state instanceof RunController.Live<DisplayedPanel> live) {
            view.show(live.of().screen());
            strip.show(live.of().screen().heartbeat());
            turnTo(live.of());
        } else if (state instanceof RunController.Starting<DisplayedPanel>) {
            view.show(null);
            strip.show(null);
            turnTo(null);
        } else {
            view.show(null);
            strip.stop();
            tell(state);
        }
        showCard();
    }

    private void turnTo(DisplayedPanel next) {
        if (panel != next) {
            panel = next;
            changed.run();
        }
    }

    /** The panel, as it is or was; or why there is none. */
    private void showCard() {
        cards.show(stage, isRunning() || past ? VIEW : TROUBLE);
    }

    private void tell(RunController.ControllerState<DisplayedPanel> state) {
        if (state instanceof RunController.Ended<DisplayedPanel> ended) {
            ExitInfo ending = ended.ending();
            String output = ended.of().screen().run().output().snapshot().lines().stream().map(OutputLine::text)
                    .collect(Collectors.joining("\n"));
            trouble.tell(Texts.text("twin.ended", program().id(), ending.status()), output);
        } else if (state instanceof RunController.Failed<DisplayedPanel> failed) {
            trouble.tell(failed.reason().getMessage(), StackTraces.of(failed.reason()));
        } else {
            trouble.tell(Texts.text("twin.stopped"), "");
        }
    }

    /** Starts the program's own main, as a window of its own. */
    private void openWindow() {
        Program program = program();
        List<String> now = values.get();
        classroom.background().execute(() -> {
            try {
                classroom.launcher().start(classroom.preparation().byItself(program, now, classroom.jdk(), Texts.language()));
            } catch (RunException e) {
                ErrorDialog.show(this, e.getMessage(), StackTraces.of(e));
            }
        });
    }
}
