package classroom.window.schedule.page;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.parameter.LessonParameter;
import classroom.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Values of a page's parameters, or of constants in its sources, with which its programs have few enough orders to see
 * them all.
 *
 * @param values by the names of those whose values on the page are other ones
 * @param label  returns what a name is called in the language of now
 */
public record FewerOrders(Map<String, String> values, UnaryOperator<String> label) {
    /**
     * Returns the values that differ from those of a page; empty if none does.
     *
     * @param now the values on the page, in the order of the lesson's parameters
     */
    public static Optional<FewerOrders> than(Lesson lesson, List<String> now) {
        Map<String, String> few = new LinkedHashMap<>();
        Map<String, String> small =
                Catalog.spec(lesson.id()).map(LessonSpec::fewOrders).orElse(Map.of());
        for (int i = 0; i < now.size(); i++) {
            LessonParameter parameter = lesson.parameters().get(i);
            String value = small.get(parameter.name());
            if (value != null && !value.equals(now.get(i))) {
                few.put(parameter.name(), value);
            }
        }
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(new FewerOrders(few, name -> plain(Texts.text(lesson.key(name)))));
    }

    /** Returns a button's text in the language of now, as in {@code Use Threads = 3}. */
    String text() {
        String all = String.join(
                ", ",
                values.entrySet().stream()
                        .map(each -> label.apply(each.getKey()) + " = " + each.getValue())
                        .toList());
        return Texts.text("schedule.smaller", all);
    }

    /** Removes a label's mark for the letter that works with Alt, and that letter where it stands in brackets. */
    private static String plain(String text) {
        return text.replaceFirst("\\(&.\\)", "").replace("&", "");
    }
}
