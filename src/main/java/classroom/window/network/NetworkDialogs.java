package classroom.window.network;

import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import java.awt.Frame;

/** The dialogs of the network, each made when it is shown for the first time. Event thread only. */
public final class NetworkDialogs {
    private final Frame owner;
    private final AppContext classroom;
    private OpenClassDialog open;
    private JoinClassDialog join;

    /** @param owner of the dialogs */
    public NetworkDialogs(Frame owner, AppContext classroom) {
        this.owner = owner;
        this.classroom = classroom;
    }

    /** Shows the dialog that opens a class. */
    public void showOpen() {
        open = open == null ? new OpenClassDialog(owner, classroom) : open;
        open.open();
    }

    /** Reads the sources that the lesson's programs share, and shows them. */
    public void showSources() {
        classroom
                .background()
                .run(
                        SourcesDialog::read,
                        () -> {},
                        texts -> new SourcesDialog(owner, texts).setVisible(true),
                        failure -> ErrorDialog.show(owner, failure.getMessage(), StackTraces.of(failure)));
    }

    /** Shows the dialog that joins the class of another computer. */
    public void showJoin() {
        join = join == null ? new JoinClassDialog(owner, classroom) : join;
        join.open();
    }
}
