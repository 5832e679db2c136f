package classroom.window.schedule.page;

import classroom.window.i18n.Localizer;
import java.util.Optional;
import javax.swing.JButton;

/** A button that offers values with few orders; hidden while there are none to offer. Used on the event thread. */
public final class FewerButton extends JButton {
    public FewerButton(String name) {
        setName(name);
        Localizer.tip(this, "schedule.smaller.tip");
    }

    /** Offers values, in the language of now; nothing if empty. */
    public void offer(Optional<FewerOrders> fewer) {
        setVisible(fewer.isPresent());
        setText(fewer.map(FewerOrders::text).orElse(""));
    }
}
