package classroom.window.side;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.stage.ConsolePane;
import classroom.window.source.LazySourcePane;
import classroom.window.source.SourceComparison;
import classroom.window.source.SourceMarks;
import java.util.List;

/** One side of a lesson's page: the reader chooses one of the lesson's programs for it, and sees its source and its output. */
public abstract class ProgramSideView extends SideView {
    private final transient SideSetup setup;
    private final ProgramChooser chooser;
    private final SourceOutputTabs texts;

    ProgramSideView(SideSetup setup) {
        this(setup, new ProgramChooser(setup.lesson(), setup.program()), new SourceOutputTabs(setup.side(), setup.zones()));
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

    /** The values of the lesson's parameters now. */
    final List<String> values() {
        return setup.values().get();
    }

    final SourceOutputTabs texts() {
        return texts;
    }

    /** Another run is on show. */
    final void runChanged() {
        setup.changed().run();
    }

    /** Which program is chosen. */
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
     * Puts marks beside the source that stay whatever time of the run is shown.
     *
     * @param marks null for those of the run again
     */
    public final void hold(SourceMarks marks) {
        texts.hold(marks);
    }

    /** Makes the editor of the source, which is slow to load, and gives it the room that it needs. */
    public final void fillSource() {
        texts.source().fill();
        textsChanged();
    }

    /** The source that is compared with the other side's. */
    public abstract SourceComparison.ComparedSide code();

    /** The user has chosen another program here. */
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

    /** Calls who waits for another program to be chosen. */
    final void programChanged() {
        setup.chosen().run();
    }
}
