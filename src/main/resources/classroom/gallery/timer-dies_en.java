import java.util.Timer;
import java.util.TimerTask;

/*
 * Shows: A Timer has one thread. The first task throws, and the second never
 * runs.
 * Can come out: Only the exception is printed.
 * Wrong: "second" is missing: the timer's thread has died.
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
        Timer timer = new Timer("timer");
        timer.schedule(new Task("first"), 50);
        timer.schedule(new Task("second"), 100);
        Thread.sleep(300);
        timer.cancel();
    }
}
