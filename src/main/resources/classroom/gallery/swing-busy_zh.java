import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/*
 * 演示：Swing 事件线程上有每秒十下的定时
 * 器，一个长任务也在那里跑。
 * 可能的结果：任务跑着的时候，几乎一下也没有。
 * 错在哪里：“beats 0”：事件线程在忙，上面别的都动不了。
 */
class SwingBusy {
    static final CountDownLatch DONE = new CountDownLatch(1);
    static int beats;

    static void work() {
        try {
            Thread.sleep(600);
        } catch (InterruptedException e) {
            return;
        }
        System.out.println("beats " + Math.min(beats, 5));
        DONE.countDown();
    }

    static void open() {
        Timer timer = new Timer(50, event -> beats++);
        timer.start();
        SwingUtilities.invokeLater(SwingBusy::work);
    }

    public static void main(String[] args) throws InterruptedException {
        SwingUtilities.invokeLater(SwingBusy::open);
        DONE.await();
        System.exit(0);
    }
}
