package classroom.window.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanguageSwitchTest {
    private final Language before = Texts.language();
    private final List<Language> used = new ArrayList<>();
    private final List<Runnable> reads = new ArrayList<>();
    private Consumer<? super Throwable> failed;
    private LanguageSwitch languages;

    @BeforeEach
    void begin() {
        Texts.use(Language.EN);
        languages = new LanguageSwitch(
                (language, done, failing) -> {
                    reads.add(done);
                    failed = failing;
                },
                language -> {
                    Texts.use(language);
                    used.add(language);
                });
    }

    @AfterEach
    void end() {
        Texts.use(before);
    }

    @Test
    void aLanguageIsUsedWhenItHasBeenReadAndAtOnceFromThenOn() {
        languages.next();
        assertEquals(List.of(), used);
        reads.get(0).run();
        assertEquals(List.of(Language.ZH), used);
        languages.next();
        languages.next();
        assertEquals(List.of(Language.ZH, Language.EN, Language.ZH), used);
        assertEquals(1, reads.size());
    }

    @Test
    void twoPressesBeforeItHasBeenReadChangeNothing() {
        languages.next();
        languages.next();
        reads.get(0).run();
        assertEquals(List.of(), used);
        languages.next();
        assertEquals(List.of(Language.ZH), used);
    }

    @Test
    void threePressesChangeItOnce() {
        languages.next();
        languages.next();
        languages.next();
        reads.forEach(Runnable::run);
        assertEquals(List.of(Language.ZH), used);
    }

    @Test
    void aLanguageThatCannotBeReadIsNotUsed() {
        languages.next();
        IOException cause = new IOException("damaged");
        assertSame(
                cause,
                assertThrows(IllegalStateException.class, () -> failed.accept(cause))
                        .getCause());
        assertEquals(List.of(), used);
        languages.next();
        assertEquals(2, reads.size(), "it is tried again");
    }
}
