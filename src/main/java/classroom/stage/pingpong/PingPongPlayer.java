package classroom.stage.pingpong;

import classroom.metrics.TimeSeries;
import classroom.stage.paint.ActivityState;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.ThreadState;
import classroom.trace.format.Value;

/**
 * A participant of Ping/Pong: a process, or a thread of one. Immutable. Times are in ns of the run's clock.
 *
 * @param trace   the run's trace
 * @param word    the word it prints; empty for the parent, which prints none
 * @param pid     the id of its process
 * @param process its process; null while that has recorded nothing
 * @param track   its thread; null while that has recorded nothing
 * @param started when it was started
 * @param ended   when its end was noticed; {@link ThreadTrace#NEVER} before that
 * @param status  its exit status, if it has ended
 * @param said    when it printed its words, in order
 * @param asked   when it requested turns
 * @param given   when its requests were answered
 * @param turns   when it got turns, and their numbers; fewer than answers, since one answer means that none are left
 * @param counter the counter that it uses; null if there is none, or none yet
 */
record PingPongPlayer(
        Trace trace,
        String word,
        long pid,
        ProcessTrace process,
        ThreadTrace track,
        long started,
        long ended,
        int status,
        TimeSeries said,
        TimeSeries asked,
        TimeSeries given,
        TimeSeries turns,
        FieldKey counter) {
    /** A counter's value, the time since when it had this value, and the thread that wrote it. */
    record Count(long value, long since, ThreadTrace by) {}

    /** Returns its activity at a time. */
    ActivityState lifeAt(long time) {
        if (time < started) {
            return ActivityState.ABSENT;
        } else if (time >= ended) {
            return status == 0 ? ActivityState.ENDED : ActivityState.KILLED;
        }
        ThreadState state = track == null ? null : track.stateAt(time);
        if (state == null) {
            return ActivityState.STARTING;
        }
        switch (state) {
            case STARTED:
                return ActivityState.STARTING;
            case RUNNING:
                return asked.until(time) > given.until(time) ? ActivityState.WAITING : ActivityState.RUNNING;
            case SLEEPING:
                return ActivityState.SLEEPING;
            case ENDED:
                return ActivityState.ENDED;
            default:
                return ActivityState.WAITING;
        }
    }

    /** Returns its counter; null while that is not known to exist. */
    Count counterAt(long time) {
        TraceEvent event = counter == null ? null : trace.fieldAt(counter, time);
        if (event == null || event.time() > time || event.value().type() != Value.ValueType.WHOLE) {
            return null;
        }
        return new Count(event.value().bits(), event.time(), event.track());
    }

    /** Whether it was killed or failed, as far as known at a time. */
    boolean wasKilled(long time) {
        return lifeAt(time) == ActivityState.KILLED;
    }

    /** Returns how many turns it has got and not used: at most one while it lives; lost when it has ended. */
    int unused(long time) {
        return Math.max(0, turns.until(time) - said.until(time));
    }
}
