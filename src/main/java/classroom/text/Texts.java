package classroom.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The app's words. A text has a key and stands in {@code classroom/text/AREA_LANGUAGE.properties} (UTF-8), once for each
 * language. Texts with arguments are {@link MessageFormat} patterns; texts without are taken as they stand. May be called on
 * any thread.
 */
public final class Texts {
    /** The app's own files: one area a file, and so two files an area. Those of the lessons come from {@link TextAreas}. */
    private static final List<String> OWN = List.of("window", "run", "console", "lanes", "schedule");

    /** The {@link TextAreas} of the lessons. */
    private static final String LESSONS = "classroom.lesson.LessonTextAreas";

    /** Each read when it is asked for first: a start needs one. */
    private static final Map<Language, Properties> TABLES = new ConcurrentHashMap<>();
    private static volatile Language language = Language.of(Locale.getDefault());

    private Texts() {
    }

    /** The language in which texts are given now. */
    public static Language language() {
        return language;
    }

    /** From now on, texts are given in this language. What is already on the screen is the caller's to look up again. */
    public static void use(Language chosen) {
        language = chosen;
    }

    /**
     * The text for a key in the language of now.
     *
     * @param arguments fill {@code {0}}, {@code {1}} … of the text
     * @return the text; the key itself in ⟨⟩ where there is none
     * @throws IllegalStateException if there is none and the system property {@code classroom.strict} is set, as in tests
     */
    public static String text(String key, Object... arguments) {
        return text(language, key, arguments);
    }

    /** As {@link #text(String, Object...)}, in a language of the caller's choice. */
    public static String text(Language language, String key, Object... arguments) {
        String pattern = table(language).getProperty(key);
        if (pattern == null) {
            if (Boolean.getBoolean("classroom.strict")) {
                throw new IllegalStateException("no text " + key + " in " + language.tag());
            }
            return "⟨" + key + "⟩";
        }
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    /** Whether there is a text for a key. */
    public static boolean has(String key) {
        return table(Language.EN).containsKey(key);
    }

    /** The key of what a lesson has its own words for, {@code LESSON.KEY}, where there are some; else the general key. */
    public static String own(String lesson, String key) {
        String own = lesson + "." + key;
        return has(own) ? own : key;
    }

    /** All keys that a language has. */
    public static Set<String> keys(Language language) {
        return new TreeSet<>(table(language).stringPropertyNames());
    }

    private static Properties table(Language language) {
        return TABLES.computeIfAbsent(language, Texts::read);
    }

    private static Properties read(Language language) {
        Properties all = new Properties();
        List<String> areas = new ArrayList<>(OWN);
        areas.addAll(ofLessons());
        for (String area : areas) {
            String name = area + "_" + language.tag() + ".properties";
            try (InputStream in = Texts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("missing " + name);
                }
                all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return all;
    }

    /** The areas of the lessons, which this package doesn't know. By name: looking for services would cost each start some tens of ms. */
    private static List<String> ofLessons() {
        try {
            return Class.forName(LESSONS).asSubclass(TextAreas.class).getConstructor().newInstance().areas();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
