package classroom.program.deadlock;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Two threads move money between accounts A and B, one
 * each way, in opposite order. A thread that doesn't get
 * the second lock gives the first one back.
 * Expect: all transfers are done; some take several tries.
 * Why: nobody waits while holding a lock. A random sleep
 * keeps both from failing at the same moment again.
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
        Thread there = new Thread(toB, "A to B");
        Thread back = new Thread(toA, "B to A");
        there.start();
        back.start();
        there.join();
        back.join();
        System.out.println("moved = " + moved);
    }
}
