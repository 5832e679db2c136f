package classroom.program.network;

/*
 * The same tasks, one after the other, by one process.
 * Expect: the same primes, on one core.
 * Why: without a queue nobody can help. The time is what
 * the others are compared with.
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
