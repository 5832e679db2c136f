package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.run.RunException;
import classroom.run.jdk.ProgramRequirements;
import classroom.window.AppContext;
import classroom.window.side.ProgramSideView;
import classroom.window.side.SideSetup;
import classroom.window.source.SourceComparison;
import classroom.window.widget.LazyTab;
import java.awt.EventQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** The view below the question of a lesson: its sides, parameters and text. Used on the event thread. */
public abstract class LessonView extends PageView {
    private final Lesson lesson;
    private final ParameterBar parameters;
    /** Null until it is shown for the first time. */
    private LessonText text;

    /** Whether the editors of the sources are there, or made in the next events. */
    private boolean fillsSources;

    private ProgramSideView left;
    private ProgramSideView right;

    /**
     * @param together whether runs that were started together have one zero
     * @param panels   whether the programs are panels, which run for long and rarely record events
     */
    LessonView(AppContext context, Lesson lesson, boolean together, boolean panels) {
        super(context, lesson.id(), together, panels);
        this.lesson = lesson;
        parameters = new ParameterBar(context.settings(), lesson, this::parametersChanged);
    }

    /**
     * Adds all components; called once, when the subclass has made its own.
     *
     * @param buttons the buttons in the bar before the parameters
     * @param more    further tabs at the bottom, by the text keys of their titles
     */
    final void build(
            ProgramSideView onLeft,
            ProgramSideView onRight,
            List<? extends JComponent> buttons,
            Map<String, JComponent> more) {
        left = onLeft;
        right = onRight;
        Map<String, JComponent> tabs = new LinkedHashMap<>(Map.of("lesson.text", new LazyTab<>(this::text)));
        tabs.putAll(more);
        build(left, right, buttons, parameters, tabs);
    }

    private JScrollPane text() {
        text = new LessonText(context(), lesson, this::runs, () -> left.isRunning() || right.isRunning());
        JScrollPane scroll =
                new JScrollPane(text, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        return scroll;
    }

    /**
     * Finds out in the background which programs of the lesson cannot run on this machine, and shows that in the
     * choosers.
     */
    final void findRequirements() {
        if (lesson.programs().stream().allMatch(each -> each.need() == Program.Need.NOTHING)) {
            return;
        }
        context().background().execute(() -> {
            Map<Program, RunException> lacks =
                    ProgramRequirements.lacks(lesson.programs(), context().jdk());
            EventQueue.invokeLater(
                    () -> Stream.of(left, right).forEach(each -> each.chooser().lack(lacks)));
        });
    }

    final Lesson lesson() {
        return lesson;
    }

    final ParameterBar parameters() {
        return parameters;
    }

    /** Returns the setup of a side, with the program that was last chosen for it. */
    final SideSetup setup(String side, int usual, Runnable chosen, Runnable changed) {
        Program first = lesson.programs().get(usual);
        String id = context().settings().program(lesson.id(), side, first.id());
        Program program = lesson.programs().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(first);
        return new SideSetup(
                context(),
                lesson,
                side,
                program,
                parameters::values,
                chosen,
                () -> runChanged(changed),
                stageShare(),
                this::toggle);
    }

    /**
     * Chooses programs and values, as for a question.
     *
     * @param programs the ids of one or two programs; the first comes to the left
     * @param values   by name
     */
    public void prepare(List<String> programs, Map<String, String> values) {
        left.choose(Catalog.program(programs.get(0)));
        if (programs.size() > 1) {
            right.choose(Catalog.program(programs.get(1)));
        }
        parameters.set(values);
    }

    private void runChanged(Runnable listener) {
        listener.run();
        if (text != null) {
            text.runsChanged();
        }
    }

    /**
     * Creates the editors of the sources, which are slow to load, and compares the sources; each in an event of its own.
     *
     * @param filled called then
     */
    final void fillSources(Runnable filled) {
        if (!fillsSources && left.source().pane() == null) {
            fillsSources = true;
            EventChain.of(List.of(left::fillSource, right::fillSource, this::compare, filled));
        } else {
            EventQueue.invokeLater(filled);
        }
    }

    /** Called after the user has chosen another value of a parameter. */
    void parametersChanged() {}

    @Override
    public void compare() {
        SourceComparison.show(context(), left.code(), right.code());
    }
}
