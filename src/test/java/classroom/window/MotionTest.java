package classroom.window;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.window.dialog.SettingsDialog;
import classroom.window.settings.Settings;
import classroom.window.theme.Motion;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that motion can be reduced in the settings. */
class MotionTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @Test
    void motionCanBeReduced() throws Exception {
        UnseenFrame unseen = onEventThread(() -> new UnseenFrame(windowing.settings));
        try {
            onEventThread(() -> {
                Motion.reduce(false);
                SettingsDialog dialog = new SettingsDialog(unseen.frame, unseen.classroom);
                JCheckBox box = named(JCheckBox.class, dialog, "settings.motion");
                assertFalse(box.isSelected());
                box.doClick(0);
                assertTrue(Motion.isReduced());
                assertTrue(windowing.settings.reducedMotion());
                dialog.dispose();
                Motion.reduce(false);
                return null;
            });
            windowing.settings.write();
            assertTrue(Settings.read(windowing.folder).reducedMotion(), "it is kept");
        } finally {
            unseen.close();
        }
    }
}
