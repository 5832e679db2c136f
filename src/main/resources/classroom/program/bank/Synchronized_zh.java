package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 个线程往同一个账户里各存 1 元，
 * 用的是 Java 每个对象自带的锁。
 * 现象：余额正好是 100，和别的锁一样慢。
 * 原因：synchronized 方法里一次只能进一个线程，
 * 而且不管怎样离开，Java 都会自动开锁。
 */
public class Synchronized {
    private static int balance;

    private static synchronized void deposit(int money, int bank) {
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
