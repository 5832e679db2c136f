package classroom.stage.pingpong;

import classroom.metrics.TimeSeries;
import classroom.stage.paint.ActivityState;
import classroom.trace.FieldKey;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadState;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.Value;

/**
 * One who takes part in Ping/Pong: a process, or a thread of one. Doesn't change. Times are ns of the run's clock.
 *
 * @param trace   the run's
 * @param word    what it says; empty for the parent, who says nothing
 * @param pid     of its process
 * @param process its process; null while that has noted nothing
 * @param track   its thread; null while that has noted nothing
 * @param started when it was started
 * @param ended   when its end was noticed; {@link ThreadTrace#NEVER} while it was not
 * @param status  its exit status, once it has ended
 * @param said    when it said its words, in their order
 * @param asked   when it asked for turns
 * @param given   when it was answered
 * @param turns   when it was given turns, and which; fewer than answers, since one answer is that there are none left
 * @param counter the counter that it counts with; null if there is none, or none yet
 */
record PingPongPlayer(Trace trace, String word, long pid, ProcessTrace process, ThreadTrace track, long started, long ended, int status, TimeSeries said,
        TimeSeries asked, TimeSeries given, TimeSeries turns, FieldKey counter) {
    /** What a counter was, since when, and which thread had written it. */
    record Count(long value, long since, ThreadTrace by) {
    }

    /** What it was doing. */
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

    /** Its counter; null while that is not known to be there. */
    Count counterAt(long time) {
        TraceEvent event = counter == null ? null : trace.fieldAt(counter, time);
        if (event == null || event.time() > time || event.value().type() != Value.ValueType.WHOLE) {
            return null;
        }
        return new Count(event.value().bits(), event.time(), event.track());
    }

    /** Whether it was killed, or failed, as far as is known by a time. */
    boolean wasKilled(long time) {
        return lifeAt(time) == ActivityState.KILLED;
    }

    /** How many turns it was given and has not used: one at the most while it lives, and lost when it doesn't. */
    int unused(long time) {
        return Math.max(0, turns.until(time) - said.until(time));
    }
}
