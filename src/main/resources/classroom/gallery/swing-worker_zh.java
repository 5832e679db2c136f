import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;

/*
 * 演示：同一个任务放进 SwingWorker，并发布进度。
 * 可能的结果：至少五下，进度也报出来了。
 * 错在哪里：没有错的结果：process 和 done 在事件线程上跑，活儿不在。
 */
class SwingWorkers extends SwingWorker<Void, Integer> {
    static final CountDownLatch DONE = new CountDownLatch(1);
    static int beats;

    @Override
    protected Void doInBackground() throws InterruptedException {
        for (int i = 1; i <= 20; i++) {
            Thread.sleep(50);
            publish(i);
        }
        return null;
    }

    @Override
    protected void process(List<Integer> steps) {
        System.out.println("步 " + steps.get(steps.size() - 1));
    }

    @Override
    protected void done() {
        System.out.println("beats " + Math.min(beats, 5));
        DONE.countDown();
    }

    static void open() {
        new Timer(50, event -> beats++).start();
        new SwingWorkers().execute();
    }

    public static void main(String[] args) throws InterruptedException {
        SwingUtilities.invokeLater(SwingWorkers::open);
        DONE.await();
        System.exit(0);
    }
}
