package classroom.program.sum;

import java.util.List;

/*
 * What the programs of this folder are told to do, and the
 * other task: it costs more for each number, so it counts
 * the primes up to N / 20 only, at most up to 10 million.
 */
class Task {
    final boolean primes;
    final int count;
    final int workers;

    Task(String[] args) {
        int most = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        workers = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        primes = args.length > 2 && args[2].equals("primes");
        count = primes ? Math.min(most / 20, 10_000_000) : most;
    }

    // The part of a worker begins here, and ends where the next one begins.
    int from(int worker) {
        return (int) ((long) count * worker / workers);
    }

    // A number is prime if none from 2 to its root divides it.
    static long primes(long[] list, int from, int to) {
        long found = 0;
        for (int i = from; i < to; i++) {
            long number = list[i];
            long divisor = 2;
            while (divisor * divisor <= number && number % divisor != 0) {
                divisor++;
            }
            if (number > 1 && divisor * divisor > number) {
                found++;
            }
        }
        return found;
    }

    // The command for a child: this same program, with one argument more.
    List<String> child(Class<?> program) {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String name = program.getName();
        String task = primes ? "primes" : "add";
        return List.of(java, "-cp", classes, name, "0", "1", task, "child");
    }

    static String ms(long nanos) {
        return nanos / 100_000 / 10.0 + " ms";
    }

    String result(long number) {
        return (primes ? "primes = " : "sum = ") + number;
    }
}
