package classroom.console;

import classroom.console.report.Metric;
import classroom.screen.Heartbeat;
import classroom.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measurements of a panel of the lesson {@code freeze}. */
final class FreezeMetrics {
    /** The text, in the English source, of the button whose click waits while the panel is frozen. */
    static final String ABOUT = "About";

    private FreezeMetrics() {}

    /**
     * Returns the metrics.
     *
     * @param longestGap the longest time between two beats since the first click, in ns
     * @param about      the click on About; empty if it was never handled
     */
    static List<Metric> of(long longestGap, Optional<Heartbeat.Click> about) {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.ofNanos("longest_gap_ms", Texts.text("console.metric.longest-gap"), longestGap));
        about.ifPresent(click -> metrics.add(Metric.ofNanos(
                "about_waited_ms", Texts.text("console.metric.about-waited"), click.taken() - click.made())));
        return metrics;
    }
}
