package classroom.stage.sum;

import classroom.metrics.sum.SpeedUps;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sentences about speed-up measurements, in the current language. */
final class SpeedUpText {
    private final SpeedUps measured;

    SpeedUpText(SpeedUps measured) {
        this.measured = measured;
    }

    /** Returns the name of a program. */
    static String name(String program) {
        return Texts.text(program.replace('/', '.'));
    }

    /** Returns one or two sentences for each program: its best speed-up, and why it is not higher. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String program : measured.programs()) {
            Map<Integer, Double> times = measured.medians(program);
            if (measured.oneMs() == 0) {
                continue;
            }
            int best = times.keySet().stream()
                    .min((a, b) -> Double.compare(times.get(a), times.get(b)))
                    .orElseThrow();
            double speedUp = measured.oneMs() / times.get(best);
            sentences.add(
                    speedUp > 1
                            ? Texts.text("speedup.best", name(program), speedUp, best)
                            : Texts.text("speedup.loses", name(program), speedUp, best));
            sentences.addAll(why(program, times));
        }
        boolean many = measured.all().stream().anyMatch(each -> each.workers() > measured.cores());
        if (many) {
            sentences.add(Texts.text("speedup.why.cores", measured.cores()));
        }
        return sentences;
    }

    /** Explains why the largest number of workers is slower than one, if their starting time was measured. */
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
        // Subtract and divide the rounded numbers, so that readers who calculate get the same result.
        long whole = Math.round(all);
        long starting = Math.round(start);
        long one = Math.round(measured.oneMs());
        int cores = Math.min(most, measured.cores());
        long fair = Math.round((double) one / cores);
        return List.of(Texts.text("speedup.why.processes", most, whole, starting, whole - starting, one, fair, cores));
    }

    /** Returns all medians as text, for accessibility. */
    String description() {
        StringBuilder all = new StringBuilder();
        for (String program : measured.programs()) {
            measured.medians(program)
                    .forEach((workers, ms) -> all.append(Texts.text(
                                    "speedup.description", name(program), workers, ms, measured.oneMs() / ms))
                            .append(". "));
        }
        sentences().forEach(each -> all.append(each).append(' '));
        return all.toString();
    }
}
