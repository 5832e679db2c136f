package classroom.stage.download;

import classroom.metrics.download.Download;
import classroom.metrics.download.Downloads;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import java.util.Comparator;

/** The downloads at a time, in numbers and in a sentence. */
final class DownloadText {
    /** The minimum difference that is mentioned, in ns. */
    private static final long MIN_TOLD_NS = 100_000_000;

    /** Two durations are called equal if they differ by less than their length divided by this. */
    private static final int TOLERANCE_DIVISOR = 20;

    private final Downloads run;
    private final long time;

    DownloadText(Downloads run, long time) {
        this.run = run;
        this.time = time;
    }

    /** Whether the program has printed the total time. */
    boolean isOver() {
        return time >= run.over();
    }

    /** Returns the total time so far, in ns. */
    long total() {
        return time < run.begun() ? 0 : Math.min(time, run.over()) - run.begun();
    }

    /** Returns the sum of the times of all downloads so far, in ns. */
    long sum() {
        return run.files().stream().mapToLong(this::lasted).sum();
    }

    /** Returns the time of the longest download so far, in ns. */
    long longest() {
        return run.files().stream().mapToLong(this::lasted).max().orElse(0);
    }

    /** Returns the time of a download so far, in ns. */
    long lasted(Download file) {
        return time < file.begun() || file.begun() == ThreadTrace.NEVER
                ? 0
                : Math.min(time, file.ended()) - file.begun();
    }

    /** Whether the total equals the sum rather than the longest: no two downloads overlapped. */
    boolean isSum() {
        return run.files().size() > 1 && !isLongest();
    }

    /** Whether the total equals the longest rather than the sum: downloads overlapped. */
    boolean isLongest() {
        long ended = Long.MIN_VALUE;
        for (Download each : run.files().stream()
                .sorted(Comparator.comparingLong(Download::begun))
                .toList()) {
            if (each.begun() < ended) {
                return true;
            }
            ended = Math.max(ended, each.ended());
        }
        return false;
    }

    /** Whether the total equals a duration within the tolerance. */
    boolean isNearly(long nanos) {
        return Math.abs(total() - nanos) * TOLERANCE_DIVISOR <= nanos;
    }

    /** Returns a sentence about the result, or about the progress before the end. */
    String sentence() {
        if (run.files().isEmpty()) {
            return run.complaint();
        }
        if (!isOver()) {
            long done =
                    run.files().stream().filter(each -> each.ended() <= time).count();
            return Texts.text("download.now", done, run.files().size(), seconds(total()));
        }
        long early = run.files().stream().filter(Download::early).count();
        if (early > 0) {
            return Texts.text("download.end.early", early, seconds(total()));
        } else if (run.files().size() == 1) {
            return Texts.text("download.end.one", seconds(total()));
        } else if (isSum()) {
            return Texts.text("download.end.sum", seconds(total()), seconds(longest()));
        }
        if (total() >= sum()) {
            return Texts.text("download.end.late", seconds(total()), seconds(sum()));
        }
        long more = total() - longest();
        return more < MIN_TOLD_NS
                ? Texts.text("download.end.longest", seconds(total()), seconds(sum()))
                : Texts.text("download.end.start", seconds(total()), seconds(longest()), seconds(more), seconds(sum()));
    }

    /** Formats a duration in seconds with two decimals, as in {@code 3.02}. */
    static String seconds(long nanos) {
        return String.format(Texts.language().locale(), "%.2f", nanos / 1e9);
    }
}
