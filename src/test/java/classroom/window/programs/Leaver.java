package classroom.window.programs;

import java.util.concurrent.CountDownLatch;

/** Ends the program during a deposit, with status 4: by exit for the argument 0, by halt for 1. */
public final class Leaver {
    private static final CountDownLatch DEPOSITING = new CountDownLatch(1);
    private static int balance;

    private Leaver() {}

    public static void main(String[] args) throws InterruptedException {
        Thread depositor = new Thread(Leaver::deposit, "depositor");
        depositor.start();
        DEPOSITING.await();
        if (args[0].equals("0")) {
            System.exit(4);
        }
        Runtime.getRuntime().halt(4);
    }

    private static void deposit() {
        int read = balance;
        DEPOSITING.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            balance = read + 1;
        }
    }
}
