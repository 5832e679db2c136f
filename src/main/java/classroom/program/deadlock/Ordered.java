package classroom.program.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/*
 * Two threads move money between accounts A and B, one
 * each way. Both lock account A first, and then B.
 * Expect: all transfers are done, with any pause.
 * Why: whoever holds A finds B free, or soon free, since
 * nobody who holds B waits for A. So no circle of waiting
 * threads can close.
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
        Thread there = new Thread(toB, "A to B");
        Thread back = new Thread(toA, "B to A");
        there.start();
        back.start();
        there.join();
        back.join();
        System.out.println("moved = " + moved);
    }
}
