package classroom.share;

import classroom.text.Language;
import classroom.trace.format.Site;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of a run, in each language that they have. */
final class PageSources {
    /** The texts of each source by language, by the source's path; under {@code any} if it is not translated. */
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();

    private final List<String> paths;

    /**
     * @param sources    the texts by name, as in the saved run
     * @param isOfLesson whether the program is one of a lesson, whose sources are in both languages
     */
    PageSources(Map<String, String> sources, boolean isOfLesson) {
        sources.forEach((name, text) -> {
            Language language = language(name, isOfLesson);
            String path =
                    language == null ? name : name.substring(language.tag().length() + 1);
            files.computeIfAbsent(path, key -> new LinkedHashMap<>())
                    .put(language == null ? "any" : language.tag(), text);
        });
        paths = List.copyOf(files.keySet());
    }

    /** Returns the sources with their names and texts. */
    JsonArray json() {
        JsonArray sources = new JsonArray();
        files.forEach((path, texts) -> {
            JsonObject source = new JsonObject();
            source.addProperty("name", path.substring(path.lastIndexOf('/') + 1));
            texts.forEach(source::addProperty);
            sources.add(source);
        });
        return sources;
    }

    /** Returns the language of a source, which lessons have in both; null for a source that is not translated. */
    private static Language language(String name, boolean isOfLesson) {
        for (Language each : Language.values()) {
            if (isOfLesson && name.startsWith(each.tag() + "/")) {
                return each;
            }
        }
        return null;
    }

    /** Returns the number of the source that a place is in; -1 for none. */
    int index(Site site) {
        String name = site.className();
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        String path = outer.replace('.', '/') + ".java";
        String simple = path.substring(path.lastIndexOf('/') + 1);
        for (int i = 0; i < paths.size(); i++) {
            String file = paths.get(i);
            if (file.equals(path) || file.equals(simple) || file.endsWith("/" + simple)) {
                return i;
            }
        }
        return paths.size() == 1 ? 0 : -1;
    }
}
