package classroom.window.source;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.function.Function;

/** Shows two programs' sources in the current language, with the differing lines tinted. */
public final class SourceComparison {
    private SourceComparison() {}

    /**
     * A program to compare.
     *
     * @param source returns its source in a language, empty if there is none; called on a background thread
     * @param place  the pane that shows it
     */
    public record ComparedSide(Program program, Function<Language, String> source, LazySourcePane place) {
        /** Returns one of the app's own programs. */
        public static ComparedSide of(Program program, LazySourcePane place) {
            return new ComparedSide(
                    program, language -> SourceText.find(program, language).orElse(""), place);
        }
    }

    /** Shows the sources soon; returns at once. */
    public static void show(AppContext classroom, ComparedSide left, ComparedSide right) {
        Language language = Texts.language();
        classroom.background().execute(() -> {
            String leftSource = left.source.apply(language);
            String rightSource = right.source.apply(language);
            SourceDifference difference =
                    SourceDifference.between(left.program, leftSource, right.program, rightSource);
            EventQueue.invokeLater(() -> {
                // Otherwise the language was changed meanwhile, and the other comparison may have finished first.
                if (language == Texts.language()) {
                    left.place.show(leftSource, difference.left(), difference.leftStart());
                    right.place.show(rightSource, difference.right(), difference.rightStart());
                }
            });
        });
    }
}
