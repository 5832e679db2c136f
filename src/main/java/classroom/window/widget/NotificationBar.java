package classroom.window.widget;

import classroom.window.i18n.Localizer;
import java.awt.Color;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** A sentence across the top of the window that asks for nothing; seen until it is put away. */
@SuppressWarnings("serial")
final class NotificationBar extends JPanel {
    /** @param key of the sentence's text */
    NotificationBar(String key) {
        super(new MigLayout("insets 4 10 4 10, fill", "[grow][]"));
        setName("note");
        JButton away = new JButton();
        away.setName("note.away");
        away.addActionListener(click -> setVisible(false));
        add(Localizer.text(new JLabel(), key));
        add(Localizer.text(away, "dialog.close"));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.note.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
