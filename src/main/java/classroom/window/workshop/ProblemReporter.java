package classroom.window.workshop;

import classroom.run.edit.Compilation;
import classroom.run.edit.CompilerNotice;
import classroom.run.edit.SourceUnit;
import classroom.window.workshop.program.EditedFile;
import java.util.List;

/**
 * Shows the compiler's messages about a side's program: as a list, and at the lines of the displayed file. Used on the
 * event thread.
 */
final class ProblemReporter {
    private final SideParts parts;
    private final EditorSession session;
    private Compilation told;
    private List<SourceUnit> compiled = List.of();

    ProblemReporter(SideParts parts, EditorSession session) {
        this.parts = parts;
        this.session = session;
        parts.problems.whenChosen(this::go);
    }

    /** Shows the result of a compilation, with the first error selected; does nothing if it is already displayed. */
    void show(Compilation next, List<SourceUnit> of) {
        if (next == told) {
            return;
        }
        told = next;
        compiled = List.copyOf(of);
        parts.problems.show(next.messages(), of.stream().map(SourceUnit::name).toList());
        parts.tabs.count(next.errors().size(), next.warnings().size());
        mark();
        if (!next.good() && !next.errors().isEmpty()) {
            go(next.errors().get(0));
        }
    }

    /** Removes the messages, since another program is displayed. */
    void clear() {
        told = null;
        compiled = List.of();
        parts.problems.show(List.of(), List.of());
        parts.tabs.count(0, 0);
    }

    /** Marks the messages in the displayed file, if it still has the compiled text. */
    void mark() {
        EditedFile file = session.file();
        List<CompilerNotice> here = told == null || file == null
                ? List.of()
                : told.messages().stream()
                        .filter(each -> each.unit() >= 0
                                && compiled.get(each.unit()).name().equals(file.name())
                                && compiled.get(each.unit()).text().equals(file.text()))
                        .toList();
        parts.editor.showProblems(here);
    }

    private void go(CompilerNotice to) {
        if (to.unit() >= 0 && to.unit() < compiled.size()) {
            parts.tabs.setSelectedIndex(EditorTabs.EDITOR);
            session.showFile(compiled.get(to.unit()).name());
            parts.editor.select(to);
        }
    }
}
