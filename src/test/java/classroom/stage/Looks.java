package classroom.stage;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;

/** The app's two themes, for tests of pictures. On the event thread. */
final class Looks {
    private Looks() {
    }

    static void light() {
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        FlatLightLaf.setup();
    }

    static void dark() {
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        FlatDarkLaf.setup();
    }
}
