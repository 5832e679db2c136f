package classroom.window.series;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.metrics.MetricLabels;
import classroom.metrics.MetricsRegistry;
import classroom.run.RunException;
import classroom.stage.histogram.Histogram;
import classroom.stage.histogram.HistogramData;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.action.KeyStrokes;
import classroom.window.file.RunHistory;
import classroom.window.i18n.Localizer;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Icons;
import classroom.window.widget.NumberField;
import classroom.window.widget.WrappingLabel;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;

/**
 * Runs both sides many times and shows a histogram of the results; a click on a bar opens one of its runs. Used on the
 * event thread.
 */
public final class ManyRunsDialog extends JDialog
        implements RunSeries.SeriesListener<ObservedRunStep.PlannedRun, ObservedRunStep.CountedRun> {
    private static final int MAX_TIMES = 1000;
    private static final int LINES = 2;

    private final transient AppContext classroom;
    private final transient Lesson lesson;
    private final transient List<Program> programs;
    private final transient List<String> values;
    private final transient RunHistory runs;
    private final Histogram histogram = new Histogram();
    private final NumberField times;
    private final JProgressBar progress = new JProgressBar();
    private final JButton begin = Localizer.text(new JButton(Icons.icon("run")), "many.begin");
    private final JButton stop = Localizer.text(new JButton(Icons.icon("stop")), "many.stop");
    private final WrappingLabel sentence = new WrappingLabel("many.sentence");
    private transient RunSeries<ObservedRunStep.PlannedRun, ObservedRunStep.CountedRun> under;

    /**
     * @param programs left and right, or one
     * @param times    the initial number of runs
     * @param open     shows a run on a side
     */
    public ManyRunsDialog(
            Frame owner,
            AppContext classroom,
            Lesson lesson,
            List<Program> programs,
            List<String> values,
            int times,
            BiConsumer<Integer, DisplayedRun> open) {
        super(owner, Texts.text("many.title"), false);
        this.classroom = classroom;
        this.lesson = lesson;
        this.programs = programs;
        this.values = values;
        runs = new RunHistory(classroom.background());
        this.times = new NumberField(times, 1, MAX_TIMES, 10);
        setName("many");
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        // The dialog is also disposed of when the window enters full screen, and reappears then.
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                end();
            }
        });
        setLayout(new MigLayout("insets 12, fill, wrap, nocache", "[grow, fill, 620::]", "[][grow, fill, 260::][]"));
        this.times.setName("many.times");
        begin.setName("many.begin");
        stop.setName("many.stop");
        stop.setEnabled(false);
        begin.addActionListener(click -> begin());
        stop.addActionListener(click -> under.stop());
        histogram.whenChosen((side, numbers) -> open.accept(side, runs.open(side, numbers.get(0))));
        add(Localizer.text(new JLabel(), "many.times"), "split 5, growx 0");
        add(Localizer.name(this.times, "many.times"), "growx 0");
        add(begin, "growx 0");
        add(stop, "growx 0");
        add(progress);
        add(histogram);
        sentence.setText(" ");
        // The height is constant for one line or two, so that the bars do not move.
        add(
                sentence,
                "wmin 0, aligny top, hmin "
                        + LINES * sentence.getFontMetrics(sentence.getFont()).getHeight() + "px");
        getRootPane()
                .registerKeyboardAction(
                        key -> stopOrClose(), KeyStrokes.plain(KeyEvent.VK_ESCAPE), JComponent.WHEN_IN_FOCUSED_WINDOW);
        getRootPane()
                .registerKeyboardAction(
                        key -> begin.doClick(), KeyStrokes.plain(KeyEvent.VK_F5), JComponent.WHEN_IN_FOCUSED_WINDOW);
        getRootPane().setDefaultButton(begin);
        pack();
        setLocationRelativeTo(owner);
    }

    @Override
    public void ran(ObservedRunStep.PlannedRun planned, ObservedRunStep.CountedRun result, int count) {
        runs.keep(planned.side(), planned.number(), result.run());
        long balance = result.stuck() ? HistogramData.DEADLOCK : result(result.metrics());
        histogram.add(planned.side(), balance, planned.number());
        progress.setValue(count);
        String program = planned.program().id();
        String ending = result.stuck() ? " · " + Texts.text("many.deadlock") : "";
        sentence.say(Texts.text(
                "many.last",
                Texts.text(planned.program().key()),
                planned.number(),
                MetricLabels.line(program, result.metrics()) + ending));
    }

    @Override
    public void over(RunException fault) {
        begin.setEnabled(true);
        stop.setEnabled(false);
        if (fault != null) {
            sentence.say(fault.getMessage());
        }
    }

    /** Handles Esc: it stops the runs, or closes the dialog if none is running. */
    private void stopOrClose() {
        if (stop.isEnabled()) {
            under.stop();
        } else {
            dispatchEvent(new WindowEvent(this, WindowEvent.WINDOW_CLOSING));
        }
    }

    /** Called when the dialog is closed for good. */
    private void end() {
        if (under != null) {
            under.stop();
        }
        runs.close();
    }

    private void begin() {
        int often = times.number();
        runs.begin(programs.size());
        Map<String, Integer> named = lesson.numbers(values);
        histogram.begin(
                MetricLabels.of(
                        programs.get(0).id(),
                        MetricsRegistry.counted(lesson.id()).orElseThrow()),
                programs.stream()
                        .map(each -> new HistogramData.HistogramSide(
                                Texts.text(each.key()), MetricsRegistry.due(each.id(), named)))
                        .toList());
        progress.setMaximum(often * programs.size());
        progress.setValue(0);
        begin.setEnabled(false);
        stop.setEnabled(true);
        ObservedRunStep step = new ObservedRunStep(classroom, lesson, values);
        under = new RunSeries<>(classroom.background(), "classroom many runs", step, this);
        under.start(ObservedRunStep.plan(programs, often));
    }

    private long result(Map<String, Number> metrics) {
        return metrics.get(MetricsRegistry.counted(lesson.id()).orElseThrow()).longValue();
    }
}
