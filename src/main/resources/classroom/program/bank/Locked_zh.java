package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 100 个线程往同一个加了锁的账户里各存 1 元。
 * 现象：余额正好是 100，但时间变成了 100 倍。
 * 原因：从读余额到写余额，只有拿到锁的线程
 * 才能往下走，其他线程都在等。
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
            threads.add(new Thread(work, "存款线程 " + i));
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
