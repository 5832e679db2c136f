package classroom.bench;

import classroom.program.freeze.Blocking;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.swing.JPanel;

/** A panel of the lesson in a JVM of its own: loads FlatLaf, paints the panel into an image and prints a line. */
public final class OnePanel {
    private OnePanel() {}

    /**
     * Shows one panel until the process is ended.
     *
     * @param args width and height of the image, in pixels
     */
    public static void main(String[] args) throws Exception {
        int width = Integer.parseInt(args[0]);
        int height = Integer.parseInt(args[1]);
        EventQueue.invokeAndWait(() -> {
            FlatLightLaf.setup();
            JPanel panel = new Blocking(10);
            panel.setSize(width, height);
            panel.doLayout();
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            panel.paint(g);
            g.dispose();
        });
        System.out.println("painted");
        System.exit(0);
    }
}
