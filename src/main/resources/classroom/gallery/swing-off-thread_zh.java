import javax.swing.DefaultListModel;
import javax.swing.SwingUtilities;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;

/*
 * 演示：main 改了列表模型，监听器就在 main 上跑。
 * 可能的结果：false：监听器不在事件线程上。
 * 错在哪里：false：Swing 组件只能在事件线程上用。
 */
class SwingOffThread implements ListDataListener {
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

    public static void main(String[] args) {
        DefaultListModel<String> model = new DefaultListModel<>();
        model.addListDataListener(new SwingOffThread());
        model.addElement("一行");
    }
}
