package classroom.text;

import java.util.Locale;

/** A language of the app's texts. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh"),
    EN(Locale.ENGLISH, "en");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    /** Returns the locale for formatting numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** Returns the two-letter tag used in file names and settings: {@code zh} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** Returns the other one of the two languages. */
    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** Returns the language for a locale: Chinese for any Chinese locale, else English. */
    public static Language of(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? ZH : EN;
    }

    /**
     * Returns the language with a tag.
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
