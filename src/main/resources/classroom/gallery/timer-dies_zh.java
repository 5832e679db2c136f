import java.util.Timer;
import java.util.TimerTask;

/*
 * 演示：Timer 只有一个线程。第一个任务抛了
 * 异常，第二个就再也不跑。
 * 可能的结果：只打印出异常。
 * 错在哪里：没有“second”：定时器的线程死了。
 */
class TimerDies {
    static class Task extends TimerTask {
        final String name;

        Task(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            if (name.equals("first")) {
                throw new IllegalStateException(name);
            }
            System.out.println(name);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Timer timer = new Timer("定时器");
        timer.schedule(new Task("first"), 50);
        timer.schedule(new Task("second"), 100);
        Thread.sleep(300);
        timer.cancel();
    }
}
