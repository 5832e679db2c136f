package classroom.program.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 两个线程在账户 A 和 B 之间转账，方向相反。
 * 两个线程都先锁账户 A，再锁账户 B。
 * 现象：不管停顿多久，转账都能全部完成。
 * 原因：拿到第一把锁的线程，第二把要么空着，
 * 要么很快就空：拿着 B 的线程不会去等 A，
 * 等待的线程就围不成一圈。
 */
public class Ordered {
    private static final Lock lockA = new ReentrantLock();
    private static final Lock lockB = new ReentrantLock();
    private static int balanceA = 1000;
    private static int balanceB = 1000;
    private static int moved = 0;

    private static void move(Lock first, Lock second, int money, int pause) {
        first.lock();
        try {
            sleep(pause);
            second.lock();
            try {
                balanceA = balanceA - money;
                balanceB = balanceB + money;
                moved = moved + 1;
            } finally {
                second.unlock();
            }
        } finally {
            first.unlock();
        }
    }

    private static void repeat(int count, Lock first, Lock second,
            int money, int pause) {
        for (int i = 0; i < count; i++) {
            move(first, second, money, pause);
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
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        Runnable toB = () -> repeat(count, lockA, lockB, 1, pause);
        Runnable toA = () -> repeat(count, lockA, lockB, -1, pause);
        Thread there = new Thread(toB, "A 到 B");
        Thread back = new Thread(toA, "B 到 A");
        there.start();
        back.start();
        there.join();
        back.join();
        System.out.println("moved = " + moved);
    }
}
