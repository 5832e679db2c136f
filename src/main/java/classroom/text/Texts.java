package classroom.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The texts of the app. A text has a key and is defined in {@code classroom/text/AREA_LANGUAGE.properties} (UTF-8),
 * once for each language. Texts with arguments are {@link MessageFormat} patterns; texts without are used as they
 * are. May be used on any thread.
 */
public final class Texts {
    /** The app's own areas; each has one file for each language. Those of the lessons come from {@link TextAreas}. */
    private static final List<String> OWN = List.of(
            "window",
            "run",
            "console",
            "lanes",
            "race",
            "gallery",
            "workshop",
            "schedule",
            "challenge",
            "share",
            "joining",
            "question",
            "vote",
            "ask",
            "notes");

    /** The class name of the {@link TextAreas} of the lessons. */
    private static final String LESSONS = "classroom.lesson.LessonTextAreas";

    /** The tables, each loaded on first use: usually only one language is needed. */
    private static final Map<Language, Properties> TABLES = new ConcurrentHashMap<>();
    /** The parsed patterns; the lanes and heartbeats format some of them several times a second. */
    private static final Map<Language, Map<String, MessageFormat>> FORMATS = new ConcurrentHashMap<>();

    private static volatile Language language = Language.of(Locale.getDefault());

    private Texts() {}

    /** Returns the current language. */
    public static Language language() {
        return language;
    }

    /** Sets the current language. Components that are already displayed must be updated by the caller. */
    public static void use(Language chosen) {
        language = chosen;
    }

    /**
     * Returns the text for a key in the current language.
     *
     * @param arguments the arguments {@code {0}}, {@code {1}} … of the text
     * @return the text; the key in ⟨⟩ if there is none
     * @throws IllegalStateException if there is none and the system property {@code classroom.strict} is set, as in
     * tests
     */
    public static String text(String key, Object... arguments) {
        return text(language, key, arguments);
    }

    /** Same as {@link #text(String, Object...)}, in the given language. */
    public static String text(Language language, String key, Object... arguments) {
        String pattern = table(language).getProperty(key);
        if (pattern == null) {
            if (Boolean.getBoolean("classroom.strict")) {
                throw new IllegalStateException("no text " + key + " in " + language.tag());
            }
            return "⟨" + key + "⟩";
        }
        return arguments.length == 0 ? pattern : format(language, pattern, arguments);
    }

    /** A format is not thread-safe. */
    private static String format(Language language, String pattern, Object... arguments) {
        MessageFormat format = FORMATS.computeIfAbsent(language, each -> new ConcurrentHashMap<>())
                .computeIfAbsent(pattern, each -> new MessageFormat(each, language.locale()));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether there is a text for a key. */
    public static boolean has(String key) {
        return table(Language.EN).containsKey(key);
    }

    /** Returns the lesson's own key {@code LESSON.KEY} if that text exists, else the general key. */
    public static String own(String lesson, String key) {
        String own = lesson + "." + key;
        return has(own) ? own : key;
    }

    /** Returns all keys of a language. */
    public static Set<String> keys(Language language) {
        return new TreeSet<>(table(language).stringPropertyNames());
    }

    private static Properties table(Language language) {
        Properties known = TABLES.get(language);
        if (known != null) {
            return known;
        }
        Properties base = language.folder() == null ? new Properties() : table(Language.EN);
        return TABLES.computeIfAbsent(language, each -> read(each, base));
    }

    private static Properties read(Language language, Properties base) {
        Properties all = new Properties();
        List<String> areas = areas();
        if (language.folder() != null) {
            all.putAll(base);
            areas.forEach(area -> readFolder(language.folder().resolve(area + ".properties"), all));
            return all;
        }
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

    private static void readFolder(Path file, Properties into) {
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                into.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
            }
        }
    }

    /** Returns the names of all areas of texts: each is a file of a language. */
    static List<String> areas() {
        List<String> areas = new ArrayList<>(OWN);
        areas.addAll(ofLessons());
        return areas;
    }

    /**
     * Returns the areas of the lessons. Loaded by name, since looking for services would add some tens of ms to the
     * start.
     */
    private static List<String> ofLessons() {
        try {
            return Class.forName(LESSONS)
                    .asSubclass(TextAreas.class)
                    .getConstructor()
                    .newInstance()
                    .areas();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
