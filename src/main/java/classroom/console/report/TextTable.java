package classroom.console.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Aligns columns of text for a terminal, where a Chinese character is as wide as two Latin ones. */
public final class TextTable {
    private static final int GAP = 2;

    private final List<String[]> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** Adds a row. */
    void add(String... parts) {
        rows.add(parts);
        widths.addAll(Collections.nCopies(Math.max(0, parts.length - widths.size()), 0));
        for (int i = 0; i < parts.length - 1; i++) {
            widths.set(i, Math.max(widths.get(i), width(parts[i])));
        }
    }

    /** Returns the rows as lines; the last column is not padded. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    /** Returns the width of a text in terminal columns. */
    public static int width(String text) {
        return text.codePoints().map(each -> isWide(each) ? 2 : 1).sum();
    }

    private String line(String[] parts) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            line.append(parts[i]);
            if (i < parts.length - 1) {
                line.append(" ".repeat(widths.get(i) - width(parts[i]) + GAP));
            }
        }
        return line.toString().stripTrailing();
    }

    /**
     * Whether a character is wide: Chinese, Japanese and Korean characters and their punctuation. Source: Unicode
     * Standard Annex 11, classes W and F.
     */
    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF01 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }
}
