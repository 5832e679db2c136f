package classroom.bench;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws {@code icons/splash.png} and {@code icons/splash@2x.png}, which Java shows before the window. Run by hand in
 * the project's folder after the app's icon or name has changed; needs a font with Chinese glyphs.
 */
public final class SplashPicture {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final Color GROUND = new Color(0x16, 0x2B, 0x47);
    private static final Color WORDS = new Color(0xF2, 0xF6, 0xFB);
    private static final Color STILL = new Color(0xFF, 0xC8, 0x57);
    private static final Color FROZEN = new Color(0x8F, 0xD8, 0xFF);
    private static final Color FLOWING = new Color(0x4F, 0xD0, 0x8B);

    private SplashPicture() {}

    /**
     * Writes both images.
     *
     * @param words the name of a font; none for Java's sans serif
     */
    public static void main(String[] words) throws IOException {
        String font = words.length > 0 ? words[0] : Font.SANS_SERIF;
        ImageIO.write(picture(1, font), "png", Path.of("icons", "splash.png").toFile());
        ImageIO.write(picture(2, font), "png", Path.of("icons", "splash@2x.png").toFile());
    }

    private static BufferedImage picture(int scale, String font) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH * scale, HEIGHT * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.scale(scale, scale);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(GROUND);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        icon().derive(112, 112).paintIcon(null, g, 32, 60);
        g.setColor(WORDS);
        g.setFont(new Font(font, Font.BOLD, 44));
        g.drawString("\u5e76\u53d1\u8bfe\u5802", 166, 112);
        g.setFont(new Font(font, Font.PLAIN, 25));
        g.drawString("Concurrency Classroom", 168, 156);
        lanes(g);
        g.dispose();
        return picture;
    }

    private static FlatSVGIcon icon() throws IOException {
        try (var in = Files.newInputStream(Path.of("icons", "app.svg"))) {
            return new FlatSVGIcon(in);
        }
    }

    /** Draws two lanes at the bottom: one that pauses for a while, and one that runs. */
    private static void lanes(Graphics2D g) {
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(STILL);
        g.drawLine(32, 214, 168, 214);
        g.drawLine(312, 214, WIDTH - 32, 214);
        g.setColor(FROZEN);
        g.drawLine(235, 208, 235, 220);
        g.drawLine(245, 208, 245, 220);
        g.setColor(FLOWING);
        Path2D wave = new Path2D.Double();
        wave.moveTo(32, 240);
        for (double x = 32; x < WIDTH - 33; x += 26) {
            wave.curveTo(x + 9, 228, x + 9, 252, x + 26, 240);
        }
        g.draw(wave);
    }
}
