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
 * The lines of code in which two programs differ; none where they have little in common, since then it would be nearly all. Comments are
 * for the reader and don't count, nor does the name that each program has for itself, nor an import.
 *
 * @param left  lines of the first program that the second hasn't, counted from 0
 * @param right the other way round
 * @param leftStart  the line of the first program at which the programs first differ, counted from 0; -1 if they don't, or nearly everywhere
 * @param rightStart the same of the second
 */
public record SourceDifference(Set<Integer> left, Set<Integer> right, int leftStart, int rightStart) {
    /** Nothing to tint. */
    public static final SourceDifference NONE = new SourceDifference(Set.of(), Set.of(), -1, -1);
    /** Programs that differ in a larger share of their lines, on average, have little in common. */
    private static final double MAX_SHARE = 0.6;

    /** Compares two programs by their sources; either may be in either language. */
    static SourceDifference between(Program left, String leftSource, Program right, String rightSource) {
        return between(name(left), leftSource, name(right), rightSource);
    }

    private static String name(Program program) {
        return program.mainClass().substring(program.mainClass().lastIndexOf('.') + 1);
    }

    /**
     * Compares two sources.
     *
     * @param left  the name that the first has for itself, as in {@code Main}
     * @param right the same of the second
     */
    public static SourceDifference between(String left, String leftSource, String right, String rightSource) {
        List<SourceLine> leftCode = code(left, leftSource);
        List<SourceLine> rightCode = code(right, rightSource);
        Set<Integer> leftLines = new TreeSet<>();
        Set<Integer> rightLines = new TreeSet<>();
        int leftStart = -1;
        int rightStart = -1;
        for (AbstractDelta<SourceLine> delta : DiffUtils.diff(leftCode, rightCode, SourceLine::says).getDeltas()) {
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

    /** The number of the line of code at a place, or of the last one before it. */
    private static int lineAt(List<SourceLine> code, int place) {
        return code.isEmpty() ? -1 : code.get(Math.min(place, code.size() - 1)).number();
    }

    private static double share(Set<Integer> lines, List<SourceLine> code) {
        return (double) lines.size() / Math.max(1, code.stream().filter(SourceLine::counts).count());
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

    /** A line of code: its number, counted from 0, and what it says but for the program's own name. */
    private record SourceLine(int number, String text) {
        boolean says(SourceLine other) {
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
