package classroom.window;

import classroom.lesson.Program;
import classroom.lesson.Tokens;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lines of code in which two programs differ. Comments are for the reader and don't count, nor does the name that each program
 * has for itself, nor an import.
 *
 * @param left  lines of the first program that the second hasn't, counted from 0
 * @param right the other way round
 */
record SourceDifference(Set<Integer> left, Set<Integer> right) {
    /** Compares two programs by their sources; either may be in either language. */
    static SourceDifference between(Program left, String leftSource, Program right, String rightSource) {
        Set<Integer> leftLines = new TreeSet<>();
        Set<Integer> rightLines = new TreeSet<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(code(left, leftSource), code(right, rightSource)).getDeltas()) {
            add(delta.getSource(), leftSource, leftLines);
            add(delta.getTarget(), rightSource, rightLines);
        }
        return new SourceDifference(leftLines, rightLines);
    }

    private static List<String> code(Program program, String source) {
        String name = program.mainClass().substring(program.mainClass().lastIndexOf('.') + 1);
        return Tokens.withoutComments(source).lines().map(line -> line.strip().replaceAll("\\b" + name + "\\b", "ITSELF"))
                .collect(Collectors.toList());
    }

    private static void add(Chunk<String> chunk, String source, Set<Integer> lines) {
        List<String> all = Tokens.withoutComments(source).lines().toList();
        for (int i = chunk.getPosition(); i < chunk.getPosition() + chunk.size(); i++) {
            if (!all.get(i).isBlank() && !all.get(i).startsWith("import ")) {
                lines.add(i);
            }
        }
    }
}
