package classroom.screen.panels;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JPanel;

/** Draws thin lines: what is painted at a scale has detail that a picture blown up to it has not. */
@SuppressWarnings("serial")
public final class Sketch extends JPanel {
    /** Lines and letters. */
    public Sketch() {
        super(new BorderLayout());
        JButton letters = new JButton("Letters");
        add(letters, BorderLayout.SOUTH);
    }

    @Override
    protected void paintComponent(Graphics g) {
        super.paintComponent(g);
        g.setColor(Color.BLACK);
        g.drawLine(10, 5, 120, 40);
    }
}
