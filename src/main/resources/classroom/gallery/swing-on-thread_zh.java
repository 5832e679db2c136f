import javax.swing.DefaultListModel;
import javax.swing.SwingUtilities;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/*
 * 演示：invokeAndWait 把改动交给事件线程。
 * 可能的结果：true。
 * 错在哪里：没有错的结果。
 */
class SwingOnThread implements ListDataListener {
    @Override
    public void intervalAdded(ListDataEvent event) {
        boolean right = SwingUtilities.isEventDispatchThread();
        System.out.println("事件线程: " + right);
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
        model.addElement("一行");
    }

    public static void main(String[] args) throws Exception {
        SwingUtilities.invokeAndWait(SwingOnThread::fill);
    }
}
