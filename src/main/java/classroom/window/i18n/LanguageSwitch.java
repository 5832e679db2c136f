package classroom.window.i18n;

import classroom.text.Language;
import classroom.text.Texts;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Changes to the other language: at once, but the first time only when the language has been read, which takes too long
 * for the event thread. Event thread only.
 */
public final class LanguageSwitch {
    private final LanguageReader reader;
    private final Consumer<Language> use;
    private final Set<Language> known = new HashSet<>(Set.of(Texts.language()));
    /** The language that was asked for last; null if it is in use. */
    private Language wanted;

    /** Reads a language on another thread. */
    public interface LanguageReader {
        /**
         * Begins to read a language.
         *
         * @param done   called on the event thread when it has been read
         * @param failed called on the event thread if it cannot be read
         */
        void read(Language language, Runnable done, Consumer<? super Throwable> failed);
    }

    /** @param use called with the language that is to be displayed from now on */
    public LanguageSwitch(LanguageReader reader, Consumer<Language> use) {
        this.reader = reader;
        this.use = use;
    }

    /** Asks for the language after the one that was asked for last. */
    public void next() {
        Language next = (wanted == null ? Texts.language() : wanted).other();
        wanted = next;
        if (known.contains(next)) {
            change();
        } else {
            reader.read(
                    next,
                    () -> {
                        known.add(next);
                        change();
                    },
                    failure -> {
                        wanted = null;
                        throw new IllegalStateException("a language cannot be read", failure);
                    });
        }
    }

    private void change() {
        Language language = wanted;
        if (language != null && known.contains(language)) {
            wanted = null;
            if (language != Texts.language()) {
                use.accept(language);
            }
        }
    }
}
