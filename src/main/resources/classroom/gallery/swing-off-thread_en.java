import javax.swing.DefaultListModel;
import javax.swing.SwingUtilities;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/*
 * Shows: main changes a list's model, and the list's listener runs on main.
 * Can come out: false: the listener is not on the event thread.
 * Wrong: false: Swing's components may be used on the event thread only.
 */
class SwingOffThread implements ListDataListener {
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

    public static void main(String[] args) {
        DefaultListModel<String> model = new DefaultListModel<>();
        model.addListDataListener(new SwingOffThread());
        model.addElement("a line");
    }
}
