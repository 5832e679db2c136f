package classroom.window.ask;

import classroom.text.Texts;
import classroom.window.action.KeyStrokes;
import classroom.window.i18n.Localizer;
import classroom.window.widget.WrappingLabel;
import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Stands below a page while its question is open but not on show. */
final class AskBar extends JPanel implements Localizer.Localizable {
    private final WrappingLabel words = new WrappingLabel("ask.bar.words");
    private final JButton on = new JButton();
    private transient AskSession session;

    AskBar(AskActions actions) {
        super(new MigLayout("insets 4 0 0 0, fillx, gap 8", "[grow, fill, 0::][][]", "[center]"));
        setName("ask.bar");
        on.setName("ask.bar.on");
        on.addActionListener(click -> actions.next());
        JButton end = Localizer.tip(Localizer.text(new JButton(), "ask.end"), "ask.end.tip");
        end.setName("ask.bar.end");
        end.addActionListener(click -> actions.end());
        add(words, "wmin 0");
        add(on);
        add(end);
    }

    /** Shows how far a question is. */
    void show(AskSession of) {
        session = of;
        updateTexts();
    }

    @Override
    public void updateTexts() {
        if (session != null) {
            boolean runs = session.step() == AskStep.RUN;
            boolean panel = classroom.lesson.Catalog.program(
                            session.question().programs().get(0))
                    .isPanel();
            Localizer.text(on, runs ? "ask.next.reveal" : "ask.back");
            String text = session.poll().question().text().get(Texts.language());
            String key = KeyStrokes.text(KeyStrokes.plain(KeyEvent.VK_F9));
            words.say(
                    !runs
                            ? Texts.text("ask.bar.hidden", text, key)
                            : panel ? Texts.text("ask.bar.press", text, key) : Texts.text("ask.bar.run", text, key));
        }
    }
}
