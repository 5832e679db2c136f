package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 个线程反复往同一个账户里存 1 元，
 * 银行一点时间也不花。
 * 现象：余额还是少了，而且每次少得不一样。
 * 原因：短短一行也要先读、再加、后写，
 * 另一个核上的线程正好插在中间。
 * （yield：每存完一次，先让别的线程走。）
 */
public class NoSleep {
    private static final int DEPOSITS = 1_000;
    private static int balance;

    private static void deposit(int money) {
        for (int i = 0; i < DEPOSITS; i++) {
            balance = balance + money;
            Thread.yield();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int money = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Runnable work = () -> deposit(money);
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
