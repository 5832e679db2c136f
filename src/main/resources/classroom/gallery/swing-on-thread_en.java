import javax.swing.DefaultListModel;
import javax.swing.SwingUtilities;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/*
 * Shows: invokeAndWait brings the change to the event thread.
 * Can come out: true.
 * Wrong: Nothing.
 */
class SwingOnThread implements ListDataListener {
    @Override
    public void intervalAdded(ListDataEvent event) {
        boolean right = SwingUtilities.isEventDispatchThread();
        System.out.println("event thread: " + right);
    }

    @Override
    public void intervalRemoved(ListDataEvent event) {
    }

    @Override
    public void contentsChanged(ListDataEvent event) {
    }

    static void fill() {
        DefaultListModel<String> model = new DefaultListModel<>();
        model.addListDataListener(new SwingOnThread());
        model.addElement("a line");
    }

    public static void main(String[] args) throws Exception {
        SwingUtilities.invokeAndWait(SwingOnThread::fill);
    }
}
