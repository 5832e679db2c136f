package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 100 threads put 1 yuan each into one account, without
 * a lock.
 * Expect: exactly 100, and as fast as without a lock.
 * Why: addAndGet reads, adds and writes in one step that
 * nothing can come between. The bank takes its time before.
 */
public class Atomic {
    private static final AtomicInteger balance = new AtomicInteger();

    private static void deposit(int money, int bank) {
        sleep(bank);
        balance.addAndGet(money);
    }

    private static void sleep(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int money = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        int bank = args.length > 2 ? Integer.parseInt(args[2]) : 10;
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Runnable work = () -> deposit(money, bank);
            threads.add(new Thread(work, "Depositor " + i));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("balance = " + balance.get());
    }
}
