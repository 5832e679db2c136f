package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 threads put 1 yuan into one account, many times
 * each, and the bank takes no time at all.
 * Expect: less than was put in, another sum each time.
 * Why: even one short line reads, adds and then writes,
 * and a thread on another core fits in between.
 * (yield lets others go first after each deposit.)
 */
public class NoSleep {
    private static final int DEPOSITS = 1_000;
    private static int balance;

    private static void deposit(int money) {
        for (int i = 0; i < DEPOSITS; i++) {
            balance = balance + money;
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int money = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Runnable work = () -> deposit(money);
            threads.add(new Thread(work, "Depositor " + i));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("balance = " + balance);
    }
}
