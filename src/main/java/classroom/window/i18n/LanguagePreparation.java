package classroom.window.i18n;

import classroom.text.Language;
import classroom.text.Texts;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads what a language needs, which takes tens of milliseconds the first time: its texts, and the files of the fonts
 * that have its characters. May be used on any thread.
 */
public final class LanguagePreparation {
    private static final FontRenderContext USUAL = new FontRenderContext(null, true, true);

    private LanguagePreparation() {}

    /**
     * Prepares a language.
     *
     * @param fonts the fonts in which its texts will be displayed
     * @return the number of characters for which a font has a glyph, summed over the fonts
     */
    public static long prepare(Language language, List<Font> fonts) {
        String characters = Texts.keys(language).stream()
                .flatMapToInt(key -> Texts.text(language, key).codePoints())
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        long found = 0;
        for (Font font : fonts) {
            found += characters.codePoints().filter(font::canDisplay).count();
            font.createGlyphVector(USUAL, characters).getLogicalBounds();
        }
        return found;
    }
}
