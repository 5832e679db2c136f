package classroom.window.network;

import classroom.window.AppContext;
import java.awt.Frame;
import java.awt.Window;
import java.util.List;
import java.util.function.BiFunction;

/** The dialogs of the network for tests of all dialogs. */
public final class NetworkDialogFixtures {
    private NetworkDialogFixtures() {}

    /** Returns what makes each dialog, on the event thread. */
    public static List<BiFunction<Frame, AppContext, Window>> all() {
        return List.of(OpenClassDialog::new, JoinClassDialog::new);
    }
}
