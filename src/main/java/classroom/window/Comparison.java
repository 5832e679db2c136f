package classroom.window;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.text.Language;
import classroom.text.Texts;
import java.awt.EventQueue;

/** Shows two programs' sources beside each other, in the language of now, with the lines tinted in which they differ. */
final class Comparison {
    private Comparison() {
    }

    /** Returns at once; the sources are shown soon. */
    static void show(Classroom classroom, Program left, SourcePlace leftPlace, Program right, SourcePlace rightPlace) {
        Language language = Texts.language();
        classroom.background().execute(() -> {
            String leftSource = SourceText.find(left, language).orElse("");
            String rightSource = SourceText.find(right, language).orElse("");
            SourceDifference difference = SourceDifference.between(left, leftSource, right, rightSource);
            EventQueue.invokeLater(() -> {
                // Else the language was switched meanwhile, and the other comparison may have come first.
                if (language == Texts.language()) {
                    leftPlace.show(leftSource, difference.left());
                    rightPlace.show(rightSource, difference.right());
                }
            });
        });
    }
}
