package classroom.window.series;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.SpeedUpSpec;
import classroom.metrics.sum.SpeedUps;
import classroom.metrics.sum.SpeedUps.Measurement;
import classroom.run.RunException;
import classroom.stage.sum.SpeedUpChart;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import classroom.window.widget.NumberField;
import classroom.window.widget.WrappingLabel;
import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * Measures the speed-up by more workers, and shows it in a chart with an explanation of its limits. The lesson's first
 * program is the baseline with one worker. A measurement continues while another lesson is displayed, and ends when the
 * launcher of its programs is closed. Used on the event thread.
 */
public final class SpeedUpPane extends JPanel
        implements RunSeries.SeriesListener<SpeedUpStep.PlannedMeasurement, Measurement>, Localizer.Localizable {
    private static final int USUAL_TIMES = 5;
    private static final int MAX_TIMES = 50;
    private static final int MIN_WORKERS = 8;
    private static final int MAX_WORKERS = 32;
    private static final int PICTURE_WIDE = 1600;
    private static final int PICTURE_HIGH = 900;

    private final transient AppContext classroom;
    private final transient Lesson lesson;
    private final transient SpeedUpSpec spec;
    private final transient Supplier<List<String>> values;
    private final int cores;
    private final SpeedUpChart chart = new SpeedUpChart();
    private final JComboBox<Program> chooser = new JComboBox<>();
    private final NumberField times = new NumberField(USUAL_TIMES, 1, MAX_TIMES);
    private final JButton begin = Localizer.text(new JButton(Icons.icon("run")), "speedup.begin");
    private final JButton stop = Localizer.text(new JButton(Icons.icon("stop")), "speedup.stop");
    private final JButton csv = Localizer.text(new JButton(), "speedup.csv");
    private final JButton png = Localizer.text(new JButton(), "speedup.png");
    private final JProgressBar progress = new JProgressBar();
    private final WrappingLabel explanation = new WrappingLabel("speedup.words");
    private transient SpeedUps measured;
    private transient List<String> measuredWith = List.of();
    private transient RunSeries<SpeedUpStep.PlannedMeasurement, Measurement> under;
    private transient RunException fault;

    /**
     * @param spec   how a speed-up of the lesson is measured
     * @param values returns the current values of the lesson's parameters, in order
     * @param cores  the number of cores of the machine
     */
    public SpeedUpPane(
            AppContext classroom, Lesson lesson, SpeedUpSpec spec, Supplier<List<String>> values, int cores) {
        super(new MigLayout("insets 6, fill, gap 6 4", "[][][][][][grow, fill][][]", "[][grow, fill, 0::]"));
        this.classroom = classroom;
        this.lesson = lesson;
        this.spec = spec;
        this.values = values;
        this.cores = cores;
        setName("speedup");
        lesson.programs().stream().skip(1).forEach(chooser::addItem);
        chooser.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                Object name = value instanceof Program program ? Texts.text(program.key()) : value;
                return super.getListCellRendererComponent(list, name, index, selected, focused);
            }
        });
        chooser.setName("speedup.program");
        times.setName("speedup.times");
        begin.setName("speedup.begin");
        stop.setName("speedup.stop");
        csv.setName("speedup.csv");
        png.setName("speedup.png");
        progress.setName("speedup.progress");
        progress.setStringPainted(true);
        progress.setString("");
        begin.addActionListener(click -> begin());
        stop.addActionListener(click -> stop());
        csv.addActionListener(click -> SpeedUpFiles.saveTable(this, classroom.background(), measured.csv()));
        png.addActionListener(click ->
                SpeedUpFiles.savePicture(this, classroom.background(), chart.picture(PICTURE_WIDE, PICTURE_HIGH)));
        add(Localizer.name(chooser, "speedup.program"));
        add(Localizer.name(times, "speedup.times"));
        add(Localizer.text(new JLabel(), "speedup.times"));
        add(begin);
        add(stop);
        add(progress, "wmin 0");
        add(csv);
        add(png, "wrap");
        JScrollPane scroll = new JScrollPane(
                Localizer.name(explanation, "speedup.title"),
                JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel both = new JPanel(new MigLayout(
                "insets 0, fill, gap 10 0", "[grow 62, fill, 0:62%:][grow 38, fill, 0:38%:]", "[grow, fill, 0::]"));
        both.add(chart, "wmin 0, hmin 0");
        both.add(scroll, "wmin 0, hmin 0");
        add(both, "span, grow, wmin 0, hmin 0");
        measured = nothing();
        shown();
        running(false);
    }

    @Override
    public void begins(SpeedUpStep.PlannedMeasurement planned) {
        String name = Texts.text(planned.program().key());
        progress.setString(Texts.text("speedup.running", name, planned.workers(), planned.round()));
    }

    @Override
    public void ran(SpeedUpStep.PlannedMeasurement planned, Measurement next, int count) {
        measured(next);
        progress.setValue(count);
    }

    @Override
    public void over(RunException why) {
        under = null;
        fault = why;
        progress.setString("");
        progress.setValue(0);
        shown();
        running(false);
    }

    @Override
    public void updateTexts() {
        chart.languageChanged();
        chooser.repaint();
        shown();
    }

    /** Applies a number that is being typed. */
    public void takeTyped() {
        times.number();
    }

    /** Adds a measurement. */
    void measured(Measurement next) {
        measured = measured.with(next);
        shown();
    }

    /** Returns the measurements so far. */
    SpeedUps measured() {
        return measured;
    }

    /** Returns the numbers of workers to measure: the powers of two, and the number of cores. */
    List<Integer> workers() {
        int most = Math.min(MAX_WORKERS, Math.max(MIN_WORKERS, 2 * cores));
        TreeSet<Integer> workers = new TreeSet<>();
        for (int i = 1; i <= most; i *= 2) {
            workers.add(i);
        }
        if (cores <= most) {
            workers.add(cores);
        }
        return List.copyOf(workers);
    }

    private SpeedUps nothing() {
        return new SpeedUps(lesson.programs().get(0).id(), cores, List.of());
    }

    private void begin() {
        Program program = (Program) chooser.getSelectedItem();
        List<String> now = values.get();
        // Measurements with other parameters are not comparable.
        measured = withoutWorkers(now).equals(measuredWith) ? measured.without(program.id()) : nothing();
        measuredWith = withoutWorkers(now);
        fault = null;
        int rounds = times.number();
        List<SpeedUpStep.PlannedMeasurement> plan =
                SpeedUpStep.plan(lesson.programs().get(0), program, workers(), rounds);
        progress.setMaximum(plan.size());
        progress.setValue(0);
        shown();
        running(true);
        SpeedUpStep step = new SpeedUpStep(classroom, lesson, spec, now);
        under = new RunSeries<>(classroom.background(), "classroom speed-up", step, this);
        under.start(plan);
    }

    private void stop() {
        if (under != null) {
            under.stop();
        }
    }

    private List<String> withoutWorkers(List<String> all) {
        return IntStream.range(0, all.size())
                .filter(i -> !lesson.parameters().get(i).name().equals(spec.workers()))
                .mapToObj(all::get)
                .toList();
    }

    private void running(boolean now) {
        begin.setEnabled(!now);
        chooser.setEnabled(!now);
        times.setEnabled(!now);
        stop.setEnabled(now);
    }

    private void shown() {
        List<Integer> workers = workers();
        chart.show(measured, workers.get(workers.size() - 1));
        StringBuilder all = new StringBuilder(fault == null ? "" : fault.getMessage() + "\n");
        SpeedUpChart.sentences(measured).forEach(each -> all.append(each).append('\n'));
        explanation.say(all.toString().strip());
        explanation.scrollRectToVisible(new Rectangle(1, 1));
        csv.setEnabled(!measured.all().isEmpty());
        png.setEnabled(!measured.all().isEmpty());
    }
}
