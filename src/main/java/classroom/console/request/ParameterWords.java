package classroom.console.request;

import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.lesson.parameter.TextParameter;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Describes parameters, in the current language. */
public final class ParameterWords {
    private ParameterWords() {}

    /** Returns the name and the allowed values. */
    public static String range(LessonParameter parameter) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.range", whole.name(), whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice
                ? Texts.text("console.range.choice", choice.name(), words(choice))
                : Texts.text("console.range.words", parameter.name());
    }

    /** Returns the name, the default and the allowed values. */
    public static String setting(LessonParameter parameter) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.setting", whole.name(), whole.usual(), whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice
                ? Texts.text("console.setting.choice", choice.name(), choice.usualValue(), words(choice))
                : Texts.text("console.setting.words", parameter.name(), parameter.usualValue());
    }

    /** Returns why a text is not an allowed value. */
    static String refusal(LessonParameter parameter, String text) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.wrong.value", whole.name(), text, whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice
                ? Texts.text("console.wrong.choice", choice.name(), text, words(choice))
                : Texts.text("console.wrong.words-value", parameter.name(), TextParameter.MAX_CHARS);
    }

    /**
     * Returns the parameter as JSON: {@code name}, {@code usual}, and {@code least} and {@code most} of a number or
     * the {@code words} of a choice.
     */
    public static JsonObject json(LessonParameter parameter) {
        JsonObject json = new JsonObject();
        json.addProperty("name", parameter.name());
        if (parameter instanceof NumberParameter whole) {
            json.addProperty("least", whole.least());
            json.addProperty("most", whole.most());
            json.addProperty("usual", whole.usual());
            return json;
        }
        json.addProperty("usual", parameter.usualValue());
        if (parameter instanceof ChoiceParameter choice) {
            JsonArray words = new JsonArray();
            choice.words().forEach(words::add);
            json.add("words", words);
        }
        return json;
    }

    private static String words(ChoiceParameter choice) {
        return String.join(" | ", choice.words());
    }
}
