import java.util.concurrent.CountDownLatch;
import javax.swing.SwingWorker;

/*
 * 演示：doInBackground 抛了异常，done() 不去问。
 * 可能的结果：“done”，好像一切正常。
 * 错在哪里：就是这片安静：只有 get() 才会说出异常。
 */
class SwingDoneSwallowed extends SwingWorker<String, Void> {
    static final CountDownLatch OVER = new CountDownLatch(1);

    @Override
    protected String doInBackground() {
        throw new IllegalStateException("no net");
    }

    @Override
    protected void done() {
        System.out.println("done");
        OVER.countDown();
    }

    public static void main(String[] args) throws InterruptedException {
        new SwingDoneSwallowed().execute();
        OVER.await();
        System.exit(0);
    }
}
