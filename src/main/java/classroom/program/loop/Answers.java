package classroom.program.loop;

import java.util.Arrays;

/* Checks the answers that all clients get, and how long each took. */
class Answers {
    // The right answer to x is a * x + b.
    private final long a;
    private final long b;
    private final int[] micros;
    private int right;

    Answers(int asked, int compute) {
        micros = new int[asked];
        b = Load.compute(0, compute);
        a = Load.compute(1, compute) - b;
    }

    void check(long question, long answer, long nanos) {
        if (answer == a * question + b) {
            micros[right] = (int) (nanos / 1000);
            right++;
        }
    }

    void report(double seconds) {
        Arrays.sort(micros, 0, right);
        int missing = micros.length - right;
        System.out.println("answers = " + right + ", missing = " + missing);
        System.out.println("per_second = " + Math.round(right / seconds));
        System.out.println("median = " + millis(0.5) + " ms");
        System.out.println("percentile_99 = " + millis(0.99) + " ms");
    }

    // This share of the answers took at most so long.
    private double millis(double share) {
        return right == 0 ? 0 : micros[(int) (right * share)] / 1e3;
    }
}
