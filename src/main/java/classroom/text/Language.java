package classroom.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * A language of the app's texts: Chinese, English, and those in the folder that the system property
 * {@code classroom.languages} names. There, each language is a folder named by its tag, as in {@code fr}, with a file
 * {@code AREA.properties} for each area of texts; what it lacks is shown in English. May be used on any thread.
 */
public final class Language {
    public static final Language ZH = new Language(Locale.SIMPLIFIED_CHINESE, "zh", null);
    public static final Language EN = new Language(Locale.ENGLISH, "en", null);

    private static final String FOLDER = "classroom.languages";
    private static final String TAG = "[a-z]{2,8}(-[A-Za-z0-9]{2,8})*";
    private static final List<Language> ALL = new CopyOnWriteArrayList<>(List.of(ZH, EN));

    static {
        String folder = System.getProperty(FOLDER);
        if (folder != null) {
            addAll(Path.of(folder));
        }
    }

    private final Locale locale;
    private final String tag;
    private final Path folder;

    private Language(Locale locale, String tag, Path folder) {
        this.locale = locale;
        this.tag = tag;
        this.folder = folder;
    }

    /** Returns all languages; Chinese and English first. */
    public static Language[] values() {
        return ALL.toArray(Language[]::new);
    }

    /** Returns the locale for formatting numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** Returns the tag used in file names and settings, as in {@code zh} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** Returns the folder of its texts; null for Chinese and English, whose texts are in the app. */
    Path folder() {
        return folder;
    }

    /** Returns the next language: of two, the other one. */
    public Language other() {
        return ALL.get((ALL.indexOf(this) + 1) % ALL.size());
    }

    /** Returns the language for a locale: Chinese for any Chinese locale, else one with this locale's language or English. */
    public static Language of(Locale locale) {
        return ALL.stream()
                .filter(each -> each.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /**
     * Returns the language with a tag.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Language of(String tag) {
        for (Language language : ALL) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language " + tag);
    }

    /** Adds a language. */
    static Language add(String tag, Path folder) {
        Language added = new Language(Locale.forLanguageTag(tag), tag, folder);
        ALL.add(added);
        return added;
    }

    /** Removes an added language. */
    static void remove(Language added) {
        ALL.remove(added);
    }

    private static void addAll(Path folders) {
        try (Stream<Path> inside = Files.list(folders)) {
            inside.filter(each -> each.getFileName().toString().matches(TAG) && Files.isDirectory(each))
                    .filter(each -> ALL.stream()
                            .noneMatch(
                                    known -> known.tag.equals(each.getFileName().toString())))
                    .sorted()
                    .forEach(each -> add(each.getFileName().toString(), each));
        } catch (IOException e) {
            System.err.println(FOLDER + ": " + e);
        }
    }

    @Override
    public String toString() {
        return tag;
    }
}
