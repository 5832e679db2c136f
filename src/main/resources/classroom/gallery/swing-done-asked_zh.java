import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;

/*
 * 演示：done() 调用 get()，它会抛出任务抛过的异常。
 * 可能的结果：失败被说出来了。
 * 错在哪里：没有错的结果。
 */
class SwingDoneAsked extends SwingWorker<String, Void> {
    static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    protected String doInBackground() {
        throw new IllegalStateException("no net");
    }

    @Override
    protected void done() {
        try {
            System.out.println(get());
        } catch (InterruptedException | ExecutionException e) {
            System.out.println("失败了: " + e.getCause());
        }
        OVER.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        new SwingDoneAsked().execute();
        OVER.await();
        System.exit(0);
    }
}
