package classroom.program.network;

/*
 * 同样的任务，由一个进程一个接一个地做。
 * 现象：素数一样多，只用一个核。
 * 原因：没有队列，谁也帮不上忙。这个时间
 * 用来和别的程序比。
 */
public class One {
    public static void main(String[] args) {
        int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int work = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        String kind = args.length > 5 ? args[5] : "primes";
        long begin = 0;
        long sum = 0;
        for (int i = 1; i <= tasks; i++) {
            String task = Work.text(kind, i, tasks, work);
            String result = Work.result(task);
            Work.show(i, result);
            sum += Work.primes(result);
            begin = begin == 0 ? System.nanoTime() : begin;
        }
        System.out.println("tasks = " + tasks + ", missing = 0"
                + ", twice = 0, primes = " + sum);
        Ledger.report(tasks, System.nanoTime() - begin);
    }
}
