package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/*
 * 100 个线程往同一个账户里各存 1 元，
 * 不用锁。
 * 现象：余额正好是 100，而且和不加锁一样快。
 * 原因：addAndGet 把读、加、写合成一步，
 * 谁也插不进来；银行的时间花在这一步之前。
 */
public class Atomic {
    private static final AtomicInteger balance = new AtomicInteger();

    private static void deposit(int money, int bank) {
        sleep(bank);
        balance.addAndGet(money);
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
        System.out.println("balance = " + balance.get());
    }
}
