package classroom.figure;

import classroom.lesson.Program;
import classroom.text.Texts;
import java.text.NumberFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** What figures are called, with their units, in the language of now. */
public final class MetricLabels {
    private MetricLabels() {
    }

    /**
     * The words for a figure: the lesson's own, of the key {@code LESSON.figure.NAME}, where there are some, else those of
     * {@code figure.NAME}.
     *
     * @param program the id of the program that it is a figure of, as in {@code bank/unlocked}
     * @param figure  its name, as in {@code balance}
     */
    public static String of(String program, String figure) {
        return Texts.text(Texts.own(Program.lesson(program), "figure." + figure));
    }

    /** Some figures of a program in one line. */
    public static String line(String program, Map<String, Number> figures) {
        return figures.entrySet().stream().map(each -> of(program, each.getKey()) + " " + value(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** As people write it: thousands apart, milliseconds with one decimal at most, and all else with two. */
    private static String value(String figure, Number value) {
        if (value instanceof PerThreadValue several) {
            return several.values().stream().map(each -> value(figure, each)).collect(Collectors.joining("; "));
        }
        NumberFormat format = NumberFormat.getInstance(Texts.language().locale());
        format.setMaximumFractionDigits(figure.endsWith("_ms") ? 1 : 2);
        return format.format(value);
    }
}
