package classroom.share;

import classroom.text.Language;
import classroom.text.Texts;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page's own words, in both languages. */
final class PageWords {
    /** The keys of the words by the names that the page's script uses. */
    private static final Map<String, String> WORDS = words();

    private PageWords() {}

    /** Gives a text in a language. */
    interface Spoken {
        String in(Language language);
    }

    /** Returns a text by the tags of the languages. */
    static JsonObject inBoth(Spoken spoken) {
        JsonObject both = new JsonObject();
        for (Language each : Language.values()) {
            both.addProperty(each.tag(), spoken.in(each));
        }
        return both;
    }

    /** Returns the words by their names, by the tags of the languages. */
    static JsonObject json() {
        JsonObject both = new JsonObject();
        for (Language each : Language.values()) {
            JsonObject texts = new JsonObject();
            WORDS.forEach((name, key) -> texts.addProperty(name, Texts.text(each, key)));
            both.add(each.tag(), texts);
        }
        return both;
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("lanes", "share.lanes");
        words.put("source", "share.source");
        words.put("threads", "share.threads");
        words.put("values", "share.values");
        words.put("output", "share.output");
        words.put("line", "share.line");
        words.put("play", "share.play");
        words.put("pause", "share.pause");
        words.put("back", "share.back");
        words.put("forward", "share.forward");
        words.put("slider", "share.slider");
        words.put("speed", "share.speed");
        words.put("language", "share.language");
        words.put("theme", "share.theme");
        words.put("thinned", "share.thinned");
        words.put("keys", "share.keys");
        words.put("started", "share.started");
        words.put("running", "share.running");
        words.put("sleeping", "share.sleeping");
        words.put("blocked", "share.blocked");
        words.put("waiting", "share.waiting");
        words.put("ended", "share.ended");
        return words;
    }
}
