package classroom.console;

import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number that a run has shown.
 *
 * @param name  as JSON has it, with its unit
 * @param label for people, with its unit, in the language of now
 * @param value a whole number, or one with a decimal
 */
record Figure(String name, String label, Number value) {
    /** A time, rounded to a tenth of a millisecond. */
    static Figure ofNanos(String name, String label, long nanos) {
        return new Figure(name, label, Math.round(nanos / 100_000.0) / 10.0);
    }

    /** The figures of a lesson, in their order. */
    static List<Figure> of(Map<String, Number> figures) {
        List<Figure> all = new ArrayList<>();
        figures.forEach((name, value) -> all.add(new Figure(name, label(name), value)));
        return all;
    }

    /** The words for a figure; its name if we have none. */
    private static String label(String name) {
        return switch (name) {
            case "ping" -> Texts.text("console.figure.ping");
            case "pong" -> Texts.text("console.figure.pong");
            case "total" -> Texts.text("console.figure.total");
            case "balance" -> Texts.text("console.figure.balance");
            case "expected" -> Texts.text("console.figure.expected");
            case "lost" -> Texts.text("console.figure.lost");
            default -> name;
        };
    }
}
