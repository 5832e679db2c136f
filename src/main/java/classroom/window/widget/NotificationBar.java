package classroom.window.widget;

import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.awt.Color;
import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** A notification at the top of the window, visible until the user closes it. */
public final class NotificationBar extends JPanel implements Localizer.Localizable {
    private final JLabel label = new JLabel();
    private final transient Supplier<String> sentence;

    /** @param key the key of the text */
    public NotificationBar(String key) {
        this(() -> Texts.text(key));
    }

    /** @param sentence returns the text in the current language; called on the event thread */
    public NotificationBar(Supplier<String> sentence) {
        super(new MigLayout("insets 4 10 4 10, fill", "[grow][]"));
        setName("note");
        JButton away = new JButton();
        away.setName("note.away");
        away.addActionListener(click -> setVisible(false));
        this.sentence = sentence;
        label.putClientProperty("html.disable", true);
        add(label, "wmin 0");
        add(Localizer.text(away, "dialog.close"));
        updateTexts();
    }

    @Override
    public void updateTexts() {
        label.setText(sentence.get());
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.note.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
