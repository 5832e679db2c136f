package classroom.lesson;

import classroom.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Finds the source lines that carry the idea of a program. */
public final class IdeaLines {
    private IdeaLines() {}

    /**
     * Returns the line numbers, from 1, in ascending order; empty for a program without a spec.
     *
     * @param language the language of the source; the lines are the same in both languages
     */
    public static List<Integer> of(Program program, Language language) {
        List<String> idea =
                Catalog.spec(program.id()).map(spec -> spec.idea(program)).orElse(List.of());
        String[] lines = JavaTokens.withoutComments(
                        SourceText.find(program, language).orElse(""))
                .split("\n");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (idea.stream().anyMatch(lines[i]::contains)) {
                found.add(i + 1);
            }
        }
        return found;
    }
}
