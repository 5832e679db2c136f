package classroom.window.workshop;

import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.UserProgramBuilder;
import classroom.run.edit.SourceUnit;
import classroom.run.jdk.Jdk;
import classroom.text.Language;
import classroom.window.AppContext;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedProgram;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import org.fife.ui.rsyntaxtextarea.RSyntaxTextArea;

/** The parts of the workshop used by benchmarks. */
public final class WorkshopParts implements AutoCloseable {
    private final WorkshopView view;
    private final ProgramPreparation preparation = new ProgramPreparation();

    /** Creates the page with a text on its left side. Called on the event thread. */
    public WorkshopParts(AppContext context, Path drafts, String text) {
        view = new WorkshopView(context, List.of(), new Drafts(drafts));
        view.complete();
        view.side("left").session().put(EditedProgram.fresh("Long.java", text));
        view.side("right").session().put(EditedProgram.fresh("Long.java", text));
    }

    public JComponent view() {
        return view;
    }

    public RSyntaxTextArea editor() {
        return view.side("left").parts().editor.area();
    }

    /** Compiles and instruments a source if necessary, and starts it observed. */
    public Recording start(Launcher launcher, String text) throws Exception {
        ProgramPreparation.WovenProgram woven = preparation.prepare(
                launcher,
                new ProgramPreparation.PreparationRequest(
                        "Main.java",
                        List.of(new SourceUnit("Main.java", text)),
                        null,
                        null,
                        null,
                        ProgramRunOptions.USUAL),
                Jdk.own(),
                Language.EN,
                UserProgramBuilder.Recorded.EVENTS,
                told -> {},
                mains -> {});
        Path traces = launcher.folder("traces");
        return Recording.start(launcher, woven.observed(List.of(), traces, 64L << 20), traces);
    }

    @Override
    public void close() {
        view.close();
    }
}
