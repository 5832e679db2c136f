package classroom.stage;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;

/** The app's two themes, for tests of pictures. Used on the event thread. */
public final class Looks {
    private Looks() {}

    public static void light() {
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        FlatLightLaf.setup();
    }

    public static void dark() {
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        FlatDarkLaf.setup();
    }
}
