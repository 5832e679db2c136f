package classroom.window.source;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.function.Function;

/** Shows two programs' sources beside each other, in the language of now, with the lines tinted in which they differ. */
final class SourceComparison {
    private SourceComparison() {
    }

    /**
     * One of the two.
     *
     * @param source gives its source in a language, empty if there is none; asked on a thread of the background
     * @param place  where it is shown
     */
    record ComparedSide(Program program, Function<Language, String> source, LazySourcePane place) {
        /** A program as the app has it. */
        static ComparedSide of(Program program, LazySourcePane place) {
            return new ComparedSide(program, language -> SourceText.find(program, language).orElse(""), place);
        }
    }

    /** Returns at once; the sources are shown soon. */
    static void show(AppContext classroom, ComparedSide left, ComparedSide right) {
        Language language = Texts.language();
        classroom.background().execute(() -> {
            String leftSource = left.source.apply(language);
            String rightSource = right.source.apply(language);
            SourceDifference difference = SourceDifference.between(left.program, leftSource, right.program, rightSource);
            EventQueue.invokeLater(() -> {
                // Else the language was switched meanwhile, and the other comparison may have come first.
                if (language == Texts.language()) {
                    left.place.show(leftSource, difference.left());
                    right.place.show(rightSource, difference.right());
                }
            });
        });
    }
}
