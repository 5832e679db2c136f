package classroom.console;

import classroom.lesson.ChoiceParameter;
import classroom.lesson.LessonParameter;
import classroom.lesson.NumberParameter;
import classroom.lesson.TextParameter;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What the console says of a parameter, in the language of now. */
final class ParameterWords {
    private ParameterWords() {
    }

    /** Its name and what it may be. */
    static String range(LessonParameter parameter) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.range", whole.name(), whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice ? Texts.text("console.range.choice", choice.name(), words(choice))
                : Texts.text("console.range.words", parameter.name());
    }

    /** Its name, what it usually is, and what it may be. */
    static String setting(LessonParameter parameter) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.setting", whole.name(), whole.usual(), whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice
                ? Texts.text("console.setting.choice", choice.name(), choice.usualValue(), words(choice))
                : Texts.text("console.setting.words", parameter.name(), parameter.usualValue());
    }

    /** Why a text is no value for it. */
    static String refusal(LessonParameter parameter, String text) {
        if (parameter instanceof NumberParameter whole) {
            return Texts.text("console.wrong.value", whole.name(), text, whole.least(), whole.most());
        }
        return parameter instanceof ChoiceParameter choice ? Texts.text("console.wrong.choice", choice.name(), text, words(choice))
                : Texts.text("console.wrong.words-value", parameter.name(), TextParameter.MAX_CHARS);
    }

    /** For programs: {@code name}, {@code usual}, and {@code least} and {@code most} of a number or the {@code words} of a choice. */
    static JsonObject json(LessonParameter parameter) {
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
