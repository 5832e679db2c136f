package classroom.window.workshop.editor;

import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import classroom.window.widget.WrappingLabel;
import java.awt.Color;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** A bar above an editor that reports a change of its file by another program, and asks which text to keep. */
public final class OutsideBar extends JPanel implements Localizer.Localizable {
    private final WrappingLabel label;
    private final JButton reload = new JButton();
    private final JButton keep = new JButton();
    private String file = "";
    private transient Runnable reloads = () -> {};
    private transient Runnable keeps = () -> {};

    public OutsideBar(String side) {
        super(new MigLayout("insets 4 8 4 8, gap 6, fill", "[grow, fill][][]"));
        setName("outside." + side);
        setVisible(false);
        label = new WrappingLabel("outside.words." + side);
        Localizer.text(reload, "workshop.outside.reload").setName("outside.reload." + side);
        Localizer.text(keep, "workshop.outside.keep").setName("outside.keep." + side);
        reload.addActionListener(click -> answer(reloads));
        keep.addActionListener(click -> answer(keeps));
        add(label, "wmin 0");
        add(reload);
        add(keep);
    }

    private void answer(Runnable work) {
        setVisible(false);
        work.run();
    }

    /**
     * Shows the bar.
     *
     * @param onReload takes the file's contents
     * @param onKeep   keeps the editor's text
     */
    public void ask(String name, Runnable onReload, Runnable onKeep) {
        file = VisibleText.line(name);
        reloads = onReload;
        keeps = onKeep;
        updateTexts();
        setVisible(true);
        revalidate();
    }

    @Override
    public void updateTexts() {
        label.say(file.isEmpty() ? "" : Texts.text("workshop.outside", file));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Color ground = UIManager.getColor("Classroom.note.ground");
        g.setColor(ground);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
