package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 100 threads put 1 yuan each into one locked account.
 * Expect: exactly 100, and it takes 100 times as long.
 * Why: from reading the balance to writing it, only the
 * thread that holds the lock goes on. The others wait.
 */
public class Locked {
    private static final Lock lock = new ReentrantLock();
    private static int balance;

    private static void deposit(int money, int bank) {
        lock.lock();
        try {
            int sum = balance + money;
            sleep(bank);
            balance = sum;
        } finally {
            lock.unlock();
        }
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
