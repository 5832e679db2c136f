package classroom.program.bank;

import java.util.ArrayList;
import java.util.List;

/*
 * 100 个线程往同一个账户里各存 1 元。
 * 现象：最后的余额远远少于 100。
 * 原因：银行处理要花时间，这期间别的线程
 * 读到的还是旧余额；后写的盖住先写的，
 * 先存的钱就丢了。
 */
public class Unlocked {
    private static int balance;

    private static void deposit(int money, int bank) {
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
