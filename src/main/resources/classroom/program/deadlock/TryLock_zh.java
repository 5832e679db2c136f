package classroom.program.deadlock;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * 两个线程在账户 A 和 B 之间转账，方向和顺序相反。
 * 拿不到第二把锁的线程，先把第一把还回去。
 * 现象：转账全部完成，只是有几次要多试几回。
 * 原因：没有谁拿着一把锁去等另一把。
 * 重试之前随机睡一会儿，
 * 免得两边又同时失败。
 */
public class TryLock {
    private static final Lock lockA = new ReentrantLock();
    private static final Lock lockB = new ReentrantLock();
    private static int balanceA = 1000;
    private static int balanceB = 1000;
    private static int moved = 0;

    private static boolean move(Lock first, Lock second, int money, int pause) {
        first.lock();
        try {
            sleep(pause);
            if (!second.tryLock()) {
                return false;
            }
            balanceA = balanceA - money;
            balanceB = balanceB + money;
            moved = moved + 1;
            second.unlock();
            return true;
        } finally {
            first.unlock();
        }
    }

    private static void repeat(int count, Lock first, Lock second,
            int money, int pause) {
        for (int i = 0; i < count; i++) {
            while (!move(first, second, money, pause)) {
                sleep(ThreadLocalRandom.current().nextInt(2 * pause + 1));
            }
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
