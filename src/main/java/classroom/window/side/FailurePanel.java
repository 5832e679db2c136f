package classroom.window.side;

import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import classroom.window.widget.WrappingLabel;
import java.awt.Font;
import java.awt.Rectangle;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;

/**
 * Replaces a panel that does not run: it shows the reason and the program's last output, and has a button to restart
 * it.
 */
public final class FailurePanel extends JPanel {
    private final WrappingLabel sentence = new WrappingLabel("trouble.sentence");
    private final WrappingLabel details = new WrappingLabel("trouble.details").selectable();
    private final JScrollPane detailsScroll = new JScrollPane(details);

    /** @param again restarts the program */
    public FailurePanel(Runnable again) {
        super(new MigLayout("insets 0, fill, wrap, gap 0 4, hidemode 3", "[grow, fill]", "[][][grow, fill]"));
        setBorder(BorderFactory.createEmptyBorder(8, 12, 8, 12));
        sentence.putClientProperty("FlatLaf.styleClass", "h3");
        JButton start = new JButton(Icons.icon("restart"));
        start.setName("again");
        start.addActionListener(click -> again.run());
        Localizer.text(start, "twin.again");
        Localizer.name(details, "trouble.details");
        details.setFont(monospaced());
        add(sentence);
        add(start, "growx 0");
        add(detailsScroll);
    }

    /**
     * Sets the texts.
     *
     * @param why  a sentence with the reason
     * @param said the output of the program; empty for none
     */
    public void showFailure(String why, String said) {
        sentence.setText(why);
        details.setText(said);
        details.setCaretPosition(0);
        details.scrollRectToVisible(new Rectangle(1, 1));
        detailsScroll.setVisible(!said.isEmpty());
        revalidate();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (details != null) {
            details.setFont(monospaced());
        }
    }

    private Font monospaced() {
        return new Font(Font.MONOSPACED, Font.PLAIN, getFont().getSize());
    }
}
