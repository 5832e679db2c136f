package classroom.window.workshop;

import classroom.window.AppContext;
import classroom.window.source.SourceDifference;
import classroom.window.workshop.origin.SourceFileName;
import classroom.window.workshop.program.EditedFile;
import java.util.Set;

/**
 * Tints the lines in which the displayed files of both sides differ. They are compared in the background; only the last
 * comparison counts. Used on the event thread.
 */
final class DifferenceTint {
    private final AppContext context;
    private final WorkshopSide left;
    private final WorkshopSide right;
    private int comparing;

    DifferenceTint(AppContext context, WorkshopSide left, WorkshopSide right) {
        this.context = context;
        this.left = left;
        this.right = right;
    }

    /**
     * Compares the files and tints the lines; no line if a side is empty.
     *
     * @param wanted whether lines are to be tinted at all
     */
    void update(boolean wanted) {
        int mine = ++comparing;
        EditedFile leftFile = left.session().file();
        EditedFile rightFile = right.session().file();
        if (!wanted
                || leftFile == null
                || rightFile == null
                || leftFile.text().isBlank()
                || rightFile.text().isBlank()) {
            show(SourceDifference.NONE);
            return;
        }
        String leftText = leftFile.text();
        String rightText = rightFile.text();
        context.background()
                .run(
                        () -> SourceDifference.between(name(leftFile), leftText, name(rightFile), rightText),
                        () -> {},
                        difference -> {
                            if (mine == comparing) {
                                show(difference);
                            }
                        },
                        failure -> {
                            // Sources that cannot be compared, such as those with an unclosed comment, are not tinted.
                            if (mine == comparing) {
                                show(SourceDifference.NONE);
                            }
                        });
    }

    /** Returns the name of a source's first class. */
    private static String name(EditedFile of) {
        String file = SourceFileName.of(of.text(), "");
        return file.substring(0, file.length() - ".java".length());
    }

    private void show(SourceDifference difference) {
        tint(left, difference.left());
        tint(right, difference.right());
    }

    private static void tint(WorkshopSide side, Set<Integer> lines) {
        side.parts().editor.pane().tint(lines);
        side.parts().tabs.differ(!lines.isEmpty());
    }
}
