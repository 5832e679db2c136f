package classroom.window.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import java.awt.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagePreparationTest {
    private static final Font FONT = new Font(Font.DIALOG, Font.PLAIN, 13);

    @Test
    void theCharactersOfBothLanguagesAreThere() {
        long english = LanguagePreparation.prepare(Language.EN, List.of(FONT));
        long chinese = LanguagePreparation.prepare(Language.ZH, List.of(FONT));
        assertTrue(english > 60, "all letters, digits and signs: " + english);
        assertEquals(
                2 * chinese,
                LanguagePreparation.prepare(Language.ZH, List.of(FONT, FONT.deriveFont(Font.BOLD))),
                "a bold font has the same characters");
    }
}
