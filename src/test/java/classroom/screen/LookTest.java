package classroom.screen;

import static classroom.screen.Panels.LOOK;
import static classroom.screen.Panels.answer;
import static classroom.screen.Panels.await;
import static classroom.screen.Panels.awaitBox;
import static classroom.screen.Panels.awaitNoBox;
import static classroom.screen.Panels.differences;
import static classroom.screen.Panels.picture;
import static classroom.screen.Panels.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.SourceText;
import classroom.screen.wire.FromPanel.Control;
import classroom.screen.wire.ToPanel.Look;
import classroom.text.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Language, theme, font, size and sharpness of a panel change while it runs, without a new start. */
class LookTest {
    private static final Map<String, String> CHINESE =
            SourceText.words(Catalog.program("freeze/background"), Language.ZH);
    private static Panels panels;
    private static Screen screen;

    @BeforeAll
    static void begin() throws Exception {
        panels = new Panels();
        screen = panels.open("freeze/background", LOOK, 1);
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    @BeforeEach
    void usual() throws Exception {
        take(LOOK);
        await(screen, () -> labels().equals(List.of("Download", "About")), "it is English again");
    }

    /** Gives the panel a look, and waits until its picture has the look's size and nothing but the hand changes any more. */
    private static void take(Look look) throws InterruptedException {
        screen.picture().changes();
        int before = screen.heartbeat().snapshot(0).beats().length;
        screen.look(look);
        // A look that changes nothing is not sent. One that does is beaten to at once, and two more beats are after it.
        await(screen, () -> screen.heartbeat().snapshot(0).beats().length > before + 3, "beats have come");
    }

    private static Look look(int width, int height, double scale, boolean dark, int font) {
        return new Look(width, height, scale, dark, "Dialog", font, "en", Map.of());
    }

    private static List<String> labels() {
        return screen.controls().stream().map(Control::label).toList();
    }

    private static Look chinese() {
        return new Look(LOOK.width(), LOOK.height(), 1, false, "Dialog", 13, "zh", CHINESE);
    }

    @Test
    void labelsFollowTheLanguage() throws Exception {
        screen.look(chinese());
        await(screen, () -> labels().equals(List.of("下载", "关于")), "the labels are Chinese");
        assertEquals(
                List.of("Download", "About"),
                screen.controls().stream().map(Control::words).toList(),
                "the source is the same");
        screen.look(LOOK);
        await(screen, () -> labels().equals(List.of("Download", "About")), "the labels are English again");
    }

    @Test
    void anOpenMessageBoxFollowsTheLanguage() throws Exception {
        press(screen, "About");
        awaitBox(screen);
        assertEquals(List.of("OK"), labels());
        BufferedImage english = picture(screen, 240, 140);
        screen.look(chinese());
        await(screen, () -> labels().equals(List.of("确定")), "the button is Chinese");
        assertTrue(screen.hasMessageBox());
        answer(screen);
        awaitNoBox(screen);
        assertEquals(List.of("下载", "关于"), labels());
        press(screen, "About");
        awaitBox(screen);
        assertTrue(
                differences(english, picture(screen, 240, 140), new Rectangle(240, 90)) > 100,
                "its message is Chinese");
        screen.look(LOOK);
        await(screen, () -> labels().equals(List.of("OK")), "the button is English again");
        answer(screen);
        awaitNoBox(screen);
    }

    @Test
    void thePictureHasTheSizeOfThePlaceAtEachScale() throws Exception {
        for (double scale : new double[] {1.5, 2, 1, 1.25}) {
            take(look(201, 121, scale, false, 13));
            int wide = (int) Math.round(201 * scale);
            int high = (int) Math.round(121 * scale);
            assertPictureEndsAt(wide, high);
        }
    }

    /** What is drawn ends with the picture: a pixel further on keeps the color that was there before. */
    private static void assertPictureEndsAt(int wide, int high) {
        BufferedImage image = new BufferedImage(wide + 1, high + 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.MAGENTA);
        g.fillRect(0, 0, wide + 1, high + 1);
        screen.picture().draw(g, 0, 0);
        g.dispose();
        int magenta = Color.MAGENTA.getRGB();
        assertTrue(
                image.getRGB(wide - 1, 0) != magenta && image.getRGB(0, high - 1) != magenta,
                "smaller than " + wide + " x " + high);
        assertTrue(
                image.getRGB(wide, 0) == magenta && image.getRGB(0, high) == magenta,
                "larger than " + wide + " x " + high);
    }

    @Test
    void darkIsDark() throws Exception {
        BufferedImage light = picture(screen, 240, 140);
        take(look(240, 140, 1, true, 13));
        BufferedImage dark = picture(screen, 240, 140);
        assertTrue(brightness(light) > 2 * brightness(dark), brightness(light) + " and " + brightness(dark));
    }

    private static long brightness(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) & 0xff;
            }
        }
        return sum / image.getWidth() / image.getHeight();
    }

    @Test
    void aLargerFontMakesLargerButtons() throws Exception {
        Control before = Panels.control(screen, "Download");
        screen.look(look(240, 140, 1, false, 20));
        await(
                screen,
                () -> screen.control("Download")
                        .filter(each -> each.height() > before.height() && each.width() > before.width())
                        .isPresent(),
                "the button is larger");
        screen.look(LOOK);
        await(screen, () -> screen.control("Download").equals(Optional.of(before)), "the button is as it was");
    }

    @Test
    void atTwoPixelsAPointLettersAreSharp() throws Exception {
        BufferedImage once = picture(screen, 240, 140);
        take(look(240, 140, 2, false, 13));
        BufferedImage twice = picture(screen, 480, 280);
        BufferedImage blown = new AffineTransformOp(
                        AffineTransform.getScaleInstance(2, 2), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(once, new BufferedImage(480, 280, BufferedImage.TYPE_INT_RGB));
        assertEquals(0, fineness(blown), "of four pixels that were one all are the same");
        assertTrue(fineness(twice) > 200, "detail that a picture blown up has not: " + fineness(twice));
    }

    /** How many squares of two by two pixels, on the grid of points, are not of one color. */
    private static int fineness(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight() / 2; y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                int color = image.getRGB(x, y);
                boolean same = color == image.getRGB(x + 1, y)
                        && color == image.getRGB(x, y + 1)
                        && color == image.getRGB(x + 1, y + 1);
                count += same ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void anIdlePanelSendsItsHandAlone() throws Exception {
        screen.picture().changes();
        int before = screen.heartbeat().snapshot(0).beats().length;
        await(screen, () -> screen.heartbeat().snapshot(0).beats().length > before + 15, "half a second has passed");
        Rectangle changed = screen.picture().changes().orElseThrow();
        assertTrue(changed.width * changed.height < 240 * 140 / 10, changed.toString());
        assertFalse(screen.hasMessageBox());
    }
}
