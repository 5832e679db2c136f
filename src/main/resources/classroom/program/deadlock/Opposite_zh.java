package classroom.program.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 两个线程在账户 A 和 B 之间转账，方向相反。
 * 各自先锁转出的账户，再锁转入的账户。
 * 现象：两个线程都停住，再也不动，常常第一次转账
 * 就这样。
 * 原因：各自拿着对方要的锁，一边等一边不放手。
 * 不停顿的时候要碰上坏运气才会这样，
 * 可坏运气早晚会来。
 */
public class Opposite {
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
        Runnable toA = () -> repeat(count, lockB, lockA, -1, pause);
        Thread there = new Thread(toB, "A 到 B");
        Thread back = new Thread(toA, "B 到 A");
        there.start();
        back.start();
        there.join();
        back.join();
        System.out.println("moved = " + moved);
    }
}
