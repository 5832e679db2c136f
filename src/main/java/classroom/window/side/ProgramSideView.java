package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.stage.ConsolePane;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceComparison;
import classroom.window.source.SourceMarks;
import java.util.List;

/** One side of a lesson's page: the user chooses one of the lesson's programs, and sees its source and its output. */
public abstract class ProgramSideView extends SideView {
    private final transient SideSetup setup;
    private final ProgramChooser chooser;
    private final SourceOutputTabs texts;

    ProgramSideView(SideSetup setup) {
        this(
                setup,
                new ProgramChooser(setup.lesson(), setup.program()),
                new SourceOutputTabs(setup.side(), setup.zones()));
    }

    private ProgramSideView(SideSetup setup, ProgramChooser chooser, SourceOutputTabs texts) {
        super(setup.context(), setup.side(), chooser, texts, setup.share(), setup.zones());
        this.setup = setup;
        this.chooser = chooser;
        this.texts = texts;
        chooser.whenChosen(this::programChosen);
    }

    final Lesson lesson() {
        return setup.lesson();
    }

    /** Returns the current values of the lesson's parameters. */
    final List<String> values() {
        return setup.values().get();
    }

    final SourceOutputTabs texts() {
        return texts;
    }

    /** Called when another run is displayed. */
    final void runChanged() {
        setup.changed().run();
    }

    /** Returns the chosen program. */
    public final Program program() {
        return chooser.program();
    }

    public final ProgramChooser chooser() {
        return chooser;
    }

    public final LazySourcePane source() {
        return texts.source();
    }

    public final ConsolePane console() {
        return texts.console();
    }

    /**
     * Shows fixed marks beside the source, independent of the displayed time.
     *
     * @param marks null for the marks of the run
     */
    public final void hold(SourceMarks marks) {
        texts.hold(marks);
    }

    /** Creates the source editor, which is slow to load, and adapts the layout to it. */
    public final void fillSource() {
        texts.source().fill();
        textsChanged();
    }

    /** Returns the source to compare with the other side's. */
    public abstract SourceComparison.ComparedSide code();

    /** Called when the user has chosen another program. */
    abstract void chosen();

    /** Chooses another of the lesson's programs, as if the reader had done it; nothing if it is chosen already. */
    public final void choose(Program next) {
        if (!next.equals(program())) {
            chooser.choose(next);
            programChosen(next);
        }
    }

    private void programChosen(Program next) {
        context().settings().chooseProgram(lesson().id(), side(), next.id());
        chosen();
    }

    /** Notifies the listener that another program is chosen. */
    final void programChanged() {
        setup.chosen().run();
    }
}
