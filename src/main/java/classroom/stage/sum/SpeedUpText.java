package classroom.stage.sum;

import classroom.metrics.sum.SpeedUps;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What measurements of speed-ups come to, in the language of now. */
final class SpeedUpText {
    private final SpeedUps measured;

    SpeedUpText(SpeedUps measured) {
        this.measured = measured;
    }

    /** The name of a program. */
    static String name(String program) {
        return Texts.text(program.replace('/', '.'));
    }

    /** A sentence or two for each program: how fast it is at best, and why it isn't faster. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String program : measured.programs()) {
            Map<Integer, Double> times = measured.medians(program);
            if (measured.oneMs() == 0) {
                continue;
            }
            int best = times.keySet().stream().min((a, b) -> Double.compare(times.get(a), times.get(b))).orElseThrow();
            double speedUp = measured.oneMs() / times.get(best);
            sentences.add(speedUp > 1 ? Texts.text("speedup.best", name(program), speedUp, best)
                    : Texts.text("speedup.loses", name(program), speedUp, best));
            sentences.addAll(why(program, times));
        }
        boolean many = measured.all().stream().anyMatch(each -> each.workers() > measured.cores());
        if (many) {
            sentences.add(Texts.text("speedup.why.cores", measured.cores()));
        }
        return sentences;
    }

    /** Where most workers are slower than one, and it was measured how long they took to start. */
    private List<String> why(String program, Map<Integer, Double> times) {
        int most = times.keySet().stream().max(Integer::compare).orElse(0);
        if (most == 0) {
            return List.of();
        }
        double start = measured.startMedians(program).get(most);
        double all = times.get(most);
        if (start == 0 || all <= measured.oneMs()) {
            return List.of();
        }
        // Rounded first and then subtracted and divided, so that readers who reckon come to the same.
        long whole = Math.round(all);
        long starting = Math.round(start);
        long one = Math.round(measured.oneMs());
        int cores = Math.min(most, measured.cores());
        long fair = Math.round((double) one / cores);
        return List.of(Texts.text("speedup.why.processes", most, whole, starting, whole - starting, one, fair, cores));
    }

    /** Every median, for those who can't see the chart. */
    String description() {
        StringBuilder all = new StringBuilder();
        for (String program : measured.programs()) {
            measured.medians(program).forEach((workers, ms) -> all.append(
                    Texts.text("speedup.description", name(program), workers, ms, measured.oneMs() / ms)).append(". "));
        }
        sentences().forEach(each -> all.append(each).append(' '));
        return all.toString();
    }
}
