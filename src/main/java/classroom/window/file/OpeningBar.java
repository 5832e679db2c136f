package classroom.window.file;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * A bar at the top of the window that shows which file is being opened. A button and Esc cancel that. Used on the event
 * thread.
 */
@SuppressWarnings("serial")
public final class OpeningBar extends JPanel implements Localizer.Localizable {
    private final JLabel label = new JLabel();
    private final String file;

    /**
     * @param file   the name of the file
     * @param cancel called on the event thread when the user cancels
     */
    public OpeningBar(String file, Runnable cancel) {
        super(new MigLayout("insets 4 10 4 10, fill", "[grow, shrink][]"));
        this.file = VisibleText.line(file);
        setName("opening");
        label.setName("opening.file");
        label.putClientProperty("html.disable", true);
        JButton stop = new JButton();
        stop.setName("opening.cancel");
        stop.addActionListener(click -> cancel.run());
        registerKeyboardAction(
                press -> cancel.run(),
                KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                JComponent.WHEN_IN_FOCUSED_WINDOW);
        add(label, "wmin 0");
        add(Localizer.tip(Localizer.text(stop, "open.cancel"), "open.cancel.tip"));
        updateTexts();
    }

    @Override
    public void updateTexts() {
        label.setText(Texts.text("open.opening", file));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.note.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
