package classroom.stage;

import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.Map;
import java.util.OptionalLong;
import javax.swing.JPanel;

/**
 * A picture of a run, painted from its trace. It shows one time of the run and knows nothing of live or replay: whoever holds it moves
 * the time. Lives on the event thread.
 */
@SuppressWarnings("serial")
public abstract class TraceStage extends JPanel {
    /**
     * Shows another time, or more of a trace that has grown. Called on the event thread up to 30 times a second, so that it takes a
     * few milliseconds at the most.
     *
     * @param trace the run's; null for an empty stage
     * @param time  in ns of the run's clock
     */
    public abstract void show(Trace trace, long time);

    /** What the run that is shown was started with, by the names of the parameters. */
    public void parameters(Map<String, Integer> startedWith) {
    }

    /** How long the run that is shown took, in ns, where that can be told by now. */
    public OptionalLong took() {
        return OptionalLong.empty();
    }

    /** How long the run on the other side took, in ns, where that can be told by now. */
    public void twinTook(OptionalLong nanos) {
    }

    /** Whether the run goes on and what is shown is now, so that the reader may do something to its processes. */
    public void live(boolean now) {
    }

    /**
     * When the run that is shown was over: processes that had to be forced to end don't note it. Called before the time is shown.
     *
     * @param time in ns of the run's clock; {@link ThreadTrace#NEVER} while it goes on
     */
    public void over(long time) {
    }

    /**
     * What a process of the run that is shown is called, as in {@code Ping}; empty if it has no name but its number.
     *
     * @param pid its process id
     */
    public String role(long pid) {
        return "";
    }

    /** The language is another one now. */
    public void languageChanged() {
    }
}
