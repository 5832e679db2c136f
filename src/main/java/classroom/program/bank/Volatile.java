package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 threads put 1 yuan each into one account that is
 * volatile.
 * Expect: still far below 100.
 * Why: volatile makes each read see the newest write. It
 * doesn't stop others between this read and this write.
 */
public class Volatile {
    private static volatile int balance;

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
