package classroom.window.theme;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.SwingExtension;
import classroom.window.settings.Settings;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that both themes define every color with enough contrast, and that the font size changes in steps. */
@Tag("once")
class ThemeTest {
    private static final Pattern NAME = Pattern.compile("\"(Classroom[.][\\w.]*\\w)(\\.)?\"");
    private static final double SEEN = 3;
    private static final double READ = 4.5;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private void use(Theme theme) throws Exception {
        onEventThread(() -> {
            ThemeFixture.show(theme, 0);
            return null;
        });
    }

    /** Returns the names of colors in the code; a name that ends in a dot is the prefix of numbered ones. */
    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .forEach(each -> names.add(each.group(2) == null ? each.group(1) : each.group(1) + ".0"));
            }
        }
        return names;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyColorIsThere(Theme theme) throws Exception {
        use(theme);
        assertTrue(names().size() > 8, names().toString());
        for (String each : names()) {
            assertNotNull(UIManager.getColor(each), each + " in " + theme);
        }
        assertEquals(theme, Theme.current());
    }

    @Test
    void noColorIsNamedInOneThemeOnly() throws Exception {
        assertEquals(keys("FlatLightLaf"), keys("FlatDarkLaf"));
    }

    private static Set<String> keys(String theme) throws IOException {
        Properties colors = new Properties();
        try (InputStream in = ThemeTest.class.getResourceAsStream("/classroom/theme/" + theme + ".properties")) {
            colors.load(in);
        }
        return new TreeSet<>(colors.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beat", "gap", "click", "waiting"})
    void theLinesOfTheStripAreSeenOnTheirGrounds(String name) throws Exception {
        for (Theme theme : Theme.values()) {
            use(theme);
            Color color = UIManager.getColor("Classroom.strip." + name);
            assertTrue(contrast(color, UIManager.getColor("Classroom.strip.ground")) >= SEEN, theme + " " + name);
            assertTrue(
                    contrast(UIManager.getColor("Classroom.strip.gap"), UIManager.getColor("Classroom.strip.gapGround"))
                            >= SEEN);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lettersAreReadOnTintedGrounds(Theme theme) throws Exception {
        use(theme);
        assertTrue(
                contrast(UIManager.getColor("Label.foreground"), UIManager.getColor("Classroom.note.ground")) >= READ);
        assertTrue(contrast(UIManager.getColor("Label.foreground"), UIManager.getColor("Classroom.source.differs"))
                >= READ);
        assertTrue(
                contrast(
                                UIManager.getColor("ToggleButton.selectedForeground"),
                                UIManager.getColor("ToggleButton.selectedBackground"))
                        >= READ,
                "the mode that is chosen");
        assertNotEquals(UIManager.getColor("Classroom.source.ground"), UIManager.getColor("Classroom.source.differs"));
    }

    /** Returns the contrast according to WCAG 2.1, from 1 to 21. */
    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void lettersGrowAndShrinkByStepsAndComeBack() throws Exception {
        Font usual = UIManager.getFont("defaultFont");
        float last = 0;
        for (int steps = Settings.MIN_FONT_STEPS; steps <= Settings.MAX_FONT_STEPS; steps++) {
            int now = steps;
            onEventThread(() -> {
                ThemeFixture.show(Theme.DARK, now);
                return null;
            });
            float size = UIManager.getFont("Label.font").getSize2D();
            assertTrue(size > last, size + " at step " + steps);
            last = size;
        }
        onEventThread(() -> {
            ThemeFixture.show(Theme.LIGHT, 0);
            return null;
        });
        assertEquals(usual.getSize(), UIManager.getFont("defaultFont").getSize());
    }

    @Test
    void theFontsOfTheAppShowChineseWhereTheSystemHasIt() {
        String words = "并发课堂";
        int ofTheSystem = new Font(Font.DIALOG, Font.PLAIN, 12).canDisplayUpTo(words);
        for (String each : new String[] {"defaultFont", "h1.font", "h3.font", "large.font"}) {
            assertEquals(ofTheSystem, UIManager.getFont(each).canDisplayUpTo(words), each);
        }
    }
}
