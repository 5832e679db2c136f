package classroom.text;

import java.util.Locale;

/** A language that the app speaks. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** The locale by which numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** Two letters, as they stand in file names and settings: {@code zh} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The one of the two that this is not. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The language for a locale: Chinese for any Chinese locale, else English. */
    public static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? ZH : EN;
    }

    /**
     * The language with a tag.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("no language " + tag);
    }
}
