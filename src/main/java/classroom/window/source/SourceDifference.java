package classroom.window.source;

import classroom.lesson.JavaTokens;
import classroom.lesson.Program;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The lines in which two sources differ; none if the sources have little in common, since almost all lines would
 * differ. Comments, imports and the name of each program's class are ignored.
 *
 * @param left       the lines of the first source that are not in the second, from 0
 * @param right      the lines of the second source that are not in the first, from 0
 * @param leftStart  the first source's first differing line, from 0; -1 if there is none, or if the sources have little
 *                   in common
 * @param rightStart the second source's first differing line
 */
public record SourceDifference(Set<Integer> left, Set<Integer> right, int leftStart, int rightStart) {
    /** No differing lines. */
    public static final SourceDifference NONE = new SourceDifference(Set.of(), Set.of(), -1, -1);
    /** The average share of differing lines above which sources have little in common. */
    private static final double MAX_SHARE = 0.6;

    /** Compares two programs' sources, which may be in different languages. */
    static SourceDifference between(Program left, String leftSource, Program right, String rightSource) {
        return between(name(left), leftSource, name(right), rightSource);
    }

    private static String name(Program program) {
        return program.mainClass().substring(program.mainClass().lastIndexOf('.') + 1);
    }

    /**
     * Compares two sources.
     *
     * @param left  the first source's class name, as in {@code Main}
     * @param right the second source's class name
     */
    public static SourceDifference between(String left, String leftSource, String right, String rightSource) {
        List<SourceLine> leftCode = code(left, leftSource);
        List<SourceLine> rightCode = code(right, rightSource);
        Set<Integer> leftLines = new TreeSet<>();
        Set<Integer> rightLines = new TreeSet<>();
        int leftStart = -1;
        int rightStart = -1;
        for (AbstractDelta<SourceLine> delta :
                DiffUtils.diff(leftCode, rightCode, SourceLine::hasSameText).getDeltas()) {
            delta.getSource().getLines().forEach(line -> line.addTo(leftLines));
            delta.getTarget().getLines().forEach(line -> line.addTo(rightLines));
            if (leftStart < 0 && !(leftLines.isEmpty() && rightLines.isEmpty())) {
                leftStart = lineAt(leftCode, delta.getSource().getPosition());
                rightStart = lineAt(rightCode, delta.getTarget().getPosition());
            }
        }
        double other = share(leftLines, leftCode) + share(rightLines, rightCode);
        return other / 2 > MAX_SHARE ? NONE : new SourceDifference(leftLines, rightLines, leftStart, rightStart);
    }

    /** Returns the number of the code line at an index, or of the last line before it. */
    private static int lineAt(List<SourceLine> code, int place) {
        return code.isEmpty() ? -1 : code.get(Math.min(place, code.size() - 1)).number();
    }

    private static double share(Set<Integer> lines, List<SourceLine> code) {
        return (double) lines.size()
                / Math.max(1, code.stream().filter(SourceLine::counts).count());
    }

    private static List<SourceLine> code(String name, String source) {
        String itself = name.isEmpty() ? "\\b\\B" : "\\b" + Pattern.quote(name) + "\\b";
        List<String> all = JavaTokens.withoutComments(source).lines().toList();
        List<SourceLine> code = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isBlank()) {
                code.add(new SourceLine(i, all.get(i).strip().replaceAll(itself, "ITSELF")));
            }
        }
        return code;
    }

    /** A line of code: its number, from 0, and its text without the program's class name. */
    private record SourceLine(int number, String text) {
        boolean hasSameText(SourceLine other) {
            return text.equals(other.text);
        }

        boolean counts() {
            return !text.startsWith("import ");
        }

        void addTo(Set<Integer> lines) {
            if (counts()) {
                lines.add(number);
            }
        }
    }
}
