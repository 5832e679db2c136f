package classroom.stage;

import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.swing.JPanel;

/**
 * A picture of a run, painted from its trace. It shows one time of the run and does not distinguish between live and
 * replay: its owner sets the time. Used on the event thread.
 */
public abstract class TraceStage extends JPanel {
    /**
     * Shows another time, or more of a trace that has grown. Called on the event thread up to 30 times a second, so
     * it must take at most a few milliseconds.
     *
     * @param trace the run's trace; null for an empty stage
     * @param time  in ns of the run's clock
     */
    public abstract void show(Trace trace, long time);

    /** Sets the parameter values that the displayed run was started with, by name. */
    public void parameters(Map<String, Integer> startedWith) {}

    /** Returns the duration of the displayed run, in ns, if known. */
    public OptionalLong took() {
        return OptionalLong.empty();
    }

    /** Sets the duration of the run on the other side, in ns, if known. */
    public void twinTook(OptionalLong nanos) {}

    /** Sets whether the run is live and the current time is shown, so that the user may act on its processes. */
    public void live(boolean now) {}

    /**
     * Sets when the displayed run was over, since killed processes do not record it. Called before the time is shown.
     *
     * @param time in ns of the run's clock; {@link ThreadTrace#NEVER} while it runs
     */
    public void over(long time) {}

    /**
     * Returns the name of a process of the displayed run, as in {@code Ping}; empty if it has none.
     *
     * @param pid its process id
     */
    public String role(long pid) {
        return "";
    }

    /** Returns what the stage can search for, for a button; empty for nothing. Independent of the displayed run. */
    public Optional<StageSearch> search() {
        return Optional.empty();
    }

    /** Called when the language has changed. */
    public void languageChanged() {}
}
