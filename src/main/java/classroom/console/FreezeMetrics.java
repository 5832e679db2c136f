package classroom.console;

import classroom.screen.Heartbeat;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a panel of the lesson {@code freeze} has shown. */
final class FreezeMetrics {
    /** The button whose click waits while the panel is frozen, by its words in the English source. */
    static final String ABOUT = "About";

    private FreezeMetrics() {
    }

    /**
     * @param longestGap between two beats since the first press, in ns
     * @param about      the click on About; none if it was never taken
     */
    static List<Metric> of(long longestGap, Optional<Heartbeat.Click> about) {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.ofNanos("longest_gap_ms", Texts.text("console.metric.longest-gap"), longestGap));
        about.ifPresent(click -> metrics.add(Metric.ofNanos("about_waited_ms", Texts.text("console.metric.about-waited"),
                click.taken() - click.made())));
        return metrics;
    }
}
