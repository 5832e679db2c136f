package classroom.window;

import classroom.lesson.Lesson;
import classroom.lesson.Parameter;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.screen.Screen;
import classroom.text.Language;
import classroom.text.Texts;
import java.awt.EventQueue;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** The page of a lesson: its question, its twins, and the bar that runs them. */
@SuppressWarnings("serial")
final class LessonPage extends JPanel {
    private static final int PAINT_MS = 33;
    private static final int RESTART_AFTER_MS = 500;

    private final transient Classroom classroom;
    private final transient Lesson lesson;
    private final Twin left;
    private final Twin right;
    private final ParameterBar parameters;
    private final Timer painter = new Timer(PAINT_MS, tick -> refresh());
    private final Timer restart = new Timer(RESTART_AFTER_MS, tick -> runAgain());
    private boolean begun;
    private boolean oddTick;
    private boolean trained;
    private transient Future<?> pressing = CompletableFuture.completedFuture(null);

    /**
     * @param tools   stands at the right of the question
     * @param buttons for the bar
     */
    LessonPage(Classroom classroom, Lesson lesson, JComponent tools, List<Act> buttons) {
        super(new MigLayout("insets 8 10 8 10, fill, wrap 2, gap 10 6", "[grow, fill, sg side][grow, fill, sg side]", "[][][grow, fill][]"));
        this.classroom = classroom;
        this.lesson = lesson;
        setName("page." + lesson.id());
        parameters = new ParameterBar(classroom.settings(), lesson, this::parametersChanged);
        left = twin("left", lesson.programs().get(0));
        right = twin("right", lesson.programs().get(1));
        restart.setRepeats(false);
        JLabel question = Say.text(new JLabel(), lesson.id() + ".question");
        question.putClientProperty("FlatLaf.styleClass", "h1");
        question.setName("question");
        JLabel look = Say.text(new JLabel(), lesson.id() + ".look");
        look.setName("look");
        add(question, "split 2, span 2, growx, pushx, wmin 0");
        add(tools, "growx 0");
        add(look, "span 2, growx, wmin 0");
        add(left, "wmin 0");
        add(right, "wmin 0");
        add(bar(buttons), "span 2, growx");
        parametersChanged();
    }

    Lesson lesson() {
        return lesson;
    }

    /** The page is on show now: its panels start when it is so for the first time. */
    void begin() {
        painter.start();
        if (!begun) {
            begun = true;
            run();
        }
    }

    /** Another page is on show now. */
    void pause() {
        painter.stop();
    }

    /** Brings in what takes long to load; after the window is there. */
    void fill() {
        left.source().fill();
        right.source().fill();
        compare();
    }

    /** Starts both panels, anew where they run. */
    void run() {
        restart.stop();
        left.start();
        right.start();
    }

    /** Ends both panels. */
    void stop() {
        restart.stop();
        left.stop();
        right.stop();
    }

    /** Presses what the lesson's programs are made to have pressed, on both sides at the same moments. */
    void pressBoth() {
        if (!pressing.isDone()) {
            return;
        }
        List<Screen> screens = Stream.of(left.screen(), right.screen()).filter(Objects::nonNull).toList();
        pressing = classroom.background().submit(() -> new Presses(lesson.programs().get(0).presses()).on(screens, classroom.background()));
    }

    /** Compares the sources that are on show, and shows them in the language of now. */
    void compare() {
        Program first = left.program();
        Program second = right.program();
        Language language = Texts.language();
        classroom.background().execute(() -> {
            String firstSource = SourceText.of(first, language);
            String secondSource = SourceText.of(second, language);
            SourceDifference difference = SourceDifference.between(first, firstSource, second, secondSource);
            EventQueue.invokeLater(() -> {
                if (language == Texts.language() && first == left.program() && second == right.program()) {
                    left.source().show(firstSource, difference.left());
                    right.source().show(secondSource, difference.right());
                }
            });
        });
    }

    private Twin twin(String side, Program usual) {
        String id = classroom.settings().program(lesson.id(), side, usual.id());
        Program program = lesson.programs().stream().filter(each -> each.id().equals(id)).findFirst().orElse(usual);
        return new Twin(classroom, lesson, side, program, parameters::values, this::compare);
    }

    private JPanel bar(List<Act> buttons) {
        JPanel bar = new JPanel(new MigLayout("insets 0, fill, gap 6", "[][][]push[]"));
        buttons.forEach(each -> bar.add(each.button()));
        bar.add(parameters);
        return bar;
    }

    /** Programs take their parameters at their start: those that run are started again when the reader has done choosing. */
    private void parametersChanged() {
        for (int i = 0; i < lesson.parameters().size(); i++) {
            Parameter each = lesson.parameters().get(i);
            if (each.name().equals("seconds")) {
                double window = Math.max(15, parameters.values().get(i) * 1.4);
                left.strip().window(window);
                right.strip().window(window);
            }
        }
        if (begun) {
            restart.restart();
        }
    }

    private void runAgain() {
        Stream.of(left, right).filter(Twin::isRunning).forEach(Twin::start);
    }

    private void refresh() {
        oddTick = !oddTick;
        left.refresh(oddTick);
        right.refresh(!oddTick);
        if (!trained && left.isPainted() && right.isPainted()) {
            trained = true;
            classroom.background().execute(() -> classroom.preparation().train(classroom.jdk()));
        }
    }
}
