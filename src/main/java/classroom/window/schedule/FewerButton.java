package classroom.window.schedule;

import classroom.window.i18n.Localizer;
import java.util.Optional;
import javax.swing.JButton;

/** A button that offers values with few orders; hidden while there are none to offer. Used on the event thread. */
final class FewerButton extends JButton {
    FewerButton(String name) {
        setName(name);
        Localizer.tip(this, "schedule.smaller.tip");
    }

    /** Offers values, in the language of now; nothing if empty. */
    void offer(Optional<FewerOrders> fewer) {
        setVisible(fewer.isPresent());
        setText(fewer.map(FewerOrders::text).orElse(""));
    }
}
