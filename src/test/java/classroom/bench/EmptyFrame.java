package classroom.bench;

import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Rectangle;
import javax.swing.JFrame;

/** An empty FlatLaf frame, as a lower bound for the start of any such window. */
public final class EmptyFrame {
    /** The color that Swing paints; before that, the window system fills the window with another color. */
    static final Color GROUND = new Color(0xE3F2D9);

    private EmptyFrame() {}

    /**
     * Shows the frame until the process is ended.
     *
     * @param args x, y, width, height
     */
    public static void main(String[] args) {
        EventQueue.invokeLater(() -> {
            FlatLightLaf.setup();
            JFrame frame = new JFrame("Empty");
            frame.getContentPane().setBackground(GROUND);
            frame.setBounds(new Rectangle(
                    Integer.parseInt(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[2]),
                    Integer.parseInt(args[3])));
            frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
            frame.setVisible(true);
        });
    }
}
