package classroom.stage.sum;

import classroom.metrics.sum.SumMetrics;
import classroom.stage.bank.AccountHead;
import classroom.text.Texts;
import java.util.Map;
import java.util.OptionalLong;

/** The texts of the lesson Sum at a time, in the current language. */
final class SumText {
    private static final double NS_PER_MS = 1e6;
    /** The relative difference below which two durations are called equal. */
    private static final double TOLERANCE = 0.05;

    private final SumRun run;
    private final long time;
    private final boolean primes;
    private final int numbers;
    private final Map<String, Number> metrics;
    private final OptionalLong twin;

    /**
     * Creates the texts.
     *
     * @param parameters the parameter values of the run, by name
     * @param twin       the duration of the run on the other side, in ns, if known
     */
    SumText(SumRun run, long time, Map<String, Integer> parameters, OptionalLong twin) {
        this.run = run;
        this.time = time;
        this.twin = twin;
        primes = SumMetrics.primes(parameters);
        numbers = SumMetrics.count(parameters);
        metrics = SumMetrics.isKnown(parameters) ? new SumMetrics().of(run.printed(time), parameters) : Map.of();
    }

    /** Returns the result; dots before it is known. */
    String result() {
        Number result = metrics.get(primes ? "primes" : "sum");
        return result == null ? "…" : AccountHead.number(result.longValue());
    }

    /** Returns the caption of the result, which says whether it is correct. */
    String resultCaption() {
        String what = primes ? Texts.text("sum.primes", AccountHead.number(numbers)) : Texts.text("sum.sum");
        if (isWrong()) {
            return what + " · "
                    + Texts.text(
                            "sum.wrong", AccountHead.number(metrics.get("due").longValue()));
        }
        return result().equals("…")
                ? what
                : what + " · " + (primes ? Texts.text("sum.right.primes") : Texts.text("sum.right"));
    }

    /** Whether there is a result and it is wrong. */
    boolean isWrong() {
        Number result = metrics.get(primes ? "primes" : "sum");
        return result != null && result.longValue() != metrics.get("due").longValue();
    }

    /** Returns the measured time so far. */
    String clock() {
        if (run.made() > time) {
            return "…";
        }
        double ms = (time < run.done() ? time - run.made() : run.took()) / NS_PER_MS;
        return Texts.text("sum.ms", ms);
    }

    /**
     * Returns a sentence that compares the duration with the other side's and with the part that is not measured; empty
     * before the end.
     */
    String sentence() {
        if (run.done() > time) {
            return "";
        }
        double made = (run.made() - run.start()) / NS_PER_MS;
        double took = run.took() / NS_PER_MS;
        StringBuilder all = new StringBuilder();
        if (!Double.isNaN(run.startedMs())) {
            all.append(Texts.text("sum.end.started", run.startedMs())).append(' ');
        }
        if (twin.isPresent()) {
            double other = twin.getAsLong() / NS_PER_MS;
            String words = took < other * (1 - TOLERANCE)
                    ? Texts.text("sum.end.faster", other / took)
                    : other < took * (1 - TOLERANCE)
                            ? Texts.text("sum.end.slower", took / other)
                            : Texts.text("sum.end.same");
            all.append(words).append(' ');
        }
        return run.hasProcesses() ? all.toString() : all + Texts.text("sum.end.untimed", made);
    }
}
