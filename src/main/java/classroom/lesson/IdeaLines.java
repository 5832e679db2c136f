package classroom.lesson;

import classroom.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Where in its source a program has the code that carries its idea. */
public final class IdeaLines {
    private IdeaLines() {
    }

    /**
     * The numbers of these lines, from 1, in their order; none for a program that no spec knows.
     *
     * @param language of the source; both languages have the same lines
     */
    public static List<Integer> of(Program program, Language language) {
        List<String> idea = Catalog.spec(program.id()).map(spec -> spec.idea(program)).orElse(List.of());
        String[] lines = JavaTokens.withoutComments(SourceText.find(program, language).orElse("")).split("\n");
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (idea.stream().anyMatch(lines[i]::contains)) {
                found.add(i + 1);
            }
        }
        return found;
    }
}
