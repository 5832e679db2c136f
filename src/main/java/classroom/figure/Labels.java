package classroom.figure;

import classroom.text.Texts;
import java.util.Map;
import java.util.stream.Collectors;

/** What figures are called, with their units, in the language of now. */
public final class Labels {
    private Labels() {
    }

    /** The words for a figure by its name, as in {@code balance}; the name itself if there are none. */
    public static String of(String figure) {
        return switch (figure) {
            case "ping" -> Texts.text("figure.ping");
            case "pong" -> Texts.text("figure.pong");
            case "total" -> Texts.text("figure.total");
            case "balance" -> Texts.text("figure.balance");
            case "expected" -> Texts.text("figure.expected");
            case "due" -> Texts.text("figure.due");
            case "sum" -> Texts.text("figure.sum");
            case "primes" -> Texts.text("figure.primes");
            case "make_ms" -> Texts.text("figure.make_ms");
            case "add_ms" -> Texts.text("figure.add_ms");
            case "total_ms" -> Texts.text("figure.total_ms");
            case "start_ms" -> Texts.text("figure.start_ms");
            case "lost" -> Texts.text("figure.lost");
            case "cpu_ms" -> Texts.text("figure.cpu_ms");
            case "cores_used" -> Texts.text("figure.cores_used");
            case "work" -> Texts.text("figure.work");
            case "requests_per_s" -> Texts.text("figure.requests_per_s");
            case "p50_ms" -> Texts.text("figure.p50_ms");
            case "p99_ms" -> Texts.text("figure.p99_ms");
            case "threads" -> Texts.text("figure.threads");
            case "memory_mb" -> Texts.text("figure.memory_mb");
            case "unanswered" -> Texts.text("figure.unanswered");
            default -> figure;
        };
    }

    /** Some figures in one line. */
    public static String line(Map<String, Number> figures) {
        return figures.entrySet().stream().map(each -> of(each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(" · "));
    }
}
