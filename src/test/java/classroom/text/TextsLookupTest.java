package classroom.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text is looked up in the language of the moment; a missing one is loud in tests and seen in the app. */
class TextsLookupTest {
    private static final String STRICT = "classroom.strict";
    private Language language;
    private String strict;

    @BeforeEach
    void note() {
        language = Texts.language();
        strict = System.getProperty(STRICT, "");
    }

    @AfterEach
    void putBack() {
        Texts.use(language);
        System.setProperty(STRICT, strict);
    }

    @Test
    void aMissingTextThrowsInTests() {
        System.setProperty(STRICT, "true");
        IllegalStateException missing = assertThrows(IllegalStateException.class, () -> Texts.text("no.such"));
        assertEquals("no text no." + "such in " + Texts.language().tag(), missing.getMessage());
    }

    @Test
    void aMissingTextShowsItselfInTheApp() {
        System.setProperty(STRICT, "false");
        assertEquals("⟨no.such⟩", Texts.text("no.such", 1));
    }

    @Test
    void theLanguageIsThatOfTheMoment() {
        Texts.use(Language.ZH);
        assertEquals("并发课堂", Texts.text("app.name"));
        assertEquals("Concurrency Classroom", Texts.text(Language.EN, "app.name"));
        Texts.use(Texts.language().other());
        assertEquals("Concurrency Classroom", Texts.text("app.name"));
    }

    @Test
    void clicksAreCountedInWords() {
        assertEquals("1 click waiting", Texts.text(Language.EN, "strip.waiting", 1));
        assertEquals("2 clicks waiting", Texts.text(Language.EN, "strip.waiting", 2));
        assertEquals("1,234 clicks waiting", Texts.text(Language.EN, "strip.waiting", 1234));
        assertEquals("1 次点击在等待", Texts.text(Language.ZH, "strip.waiting", 1));
        assertEquals("3 次点击在等待", Texts.text(Language.ZH, "strip.waiting", 3));
    }

    @Test
    void numbersAreWrittenAsNumbersOrAsTheyAre() {
        assertEquals("2,007 ms", Texts.text(Language.EN, "strip.ms", 2007));
        assertEquals("2,007 毫秒", Texts.text(Language.ZH, "strip.ms", 2007));
        assertEquals("1000", Texts.text(Language.EN, "twin.ended", "x", 1000).replaceAll("\\D", ""));
    }

    @Test
    void aLanguageIsFoundByLocaleAndTag() {
        assertEquals(Language.ZH, Language.of(Locale.TRADITIONAL_CHINESE));
        assertEquals(Language.ZH, Language.of(Locale.forLanguageTag("zh-Hans-SG")));
        assertEquals(Language.EN, Language.of(Locale.GERMANY));
        assertEquals(Language.EN, Language.of(Locale.ROOT));
        assertEquals(Language.EN, Language.of("en"));
        assertThrows(IllegalArgumentException.class, () -> Language.of("de"));
        assertThrows(IllegalArgumentException.class, () -> Language.of("EN"));
    }
}
