package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 threads put 1 yuan each into one account.
 * Expect: a balance far below 100.
 * Why: while the bank takes its time, other threads read
 * the same old balance. Each writes its own sum over
 * theirs, and their money is gone.
 */
public class Unlocked {
    private static int balance;

    private static void deposit(int money, int bank) {
        int sum = balance + money;
        sleep(bank);
        balance = sum;
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
        System.out.println("balance = " + balance);
    }
}
