package classroom.stage.pingpong;

import classroom.metrics.pingpong.PingPongWords;
import classroom.text.Texts;
import classroom.trace.OutputChunk;
import classroom.trace.ThreadTrace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Value;

/** The sentences at the end of a run of Ping/Pong, which explain the number of words with the run's own values. */
final class PingPongExplanation {
    private final PingPongRun run;
    private final long time;

    /** @param time in ns of the run's clock */
    PingPongExplanation(PingPongRun run, long time) {
        this.run = run;
        this.time = time;
    }

    /** Returns the number of words, in a sentence. */
    String total() {
        int ping = ping().said().until(time);
        int pong = pong().said().until(time);
        return Texts.text("pingpong.total", ping + pong, ping, pong);
    }

    /** Returns the explanation; empty before both players have ended. */
    String sentence() {
        if (!ping().lifeAt(time).isOver() || !pong().lifeAt(time).isOver()) {
            return "";
        }
        if (run.wasStopped()) {
            return Texts.text("pingpong.why.stopped", words());
        }
        switch (run.shape()) {
            case APART:
                return apart();
            case QUEUE:
                return queue();
            default:
                return threads();
        }
    }

    private String apart() {
        PingPongPlayer killed = killed();
        if (killed == null) {
            return Texts.text("pingpong.why.apart", words(), said(ping()));
        }
        PingPongPlayer other = other(killed);
        return other.wasKilled(time)
                ? Texts.text("pingpong.why.both", words())
                : Texts.text("pingpong.why.apart.killed", killed.word(), said(killed), other.word(), said(other));
    }

    private String queue() {
        PingPongPlayer killed = killed();
        if (killed == null) {
            return Texts.text("pingpong.why.queue", words(), run.turns(time));
        }
        PingPongPlayer other = other(killed);
        if (other.wasKilled(time)) {
            return Texts.text("pingpong.why.both", words());
        }
        int lost = killed.unused(time);
        return lost > 0
                ? Texts.text(
                        "pingpong.why.queue.lost", killed.word(), said(killed), other.word(), words(), run.turns(time))
                : Texts.text("pingpong.why.queue.killed", killed.word(), said(killed), other.word());
    }

    private String threads() {
        int words = words();
        if (run.count() < 0 || words <= run.count()) {
            return Texts.text("pingpong.why.threads", words);
        }
        long[] late = late();
        if (late != null) {
            String who = late[2] == 0 ? ping().word() : pong().word();
            return Texts.text("pingpong.why.threads.late", words, run.count(), who, late[0], late[1]);
        }
        return Texts.text("pingpong.why.threads.lost", words, run.count());
    }

    /**
     * Finds a word beyond the expected number. Returns the counter that its player had read before printing it, the
     * counter that it read after that, and the index of the player; null if there is no such word.
     */
    private long[] late() {
        for (OutputChunk each : run.printed()) {
            PingPongPlayer who = PingPongWords.isWord(each) ? run.who(each) : null;
            if (who != null) {
                long looked = read(each.track(), each.event(), -1);
                long added = read(each.track(), each.event(), 1);
                if (looked < run.count() && added >= run.count()) {
                    return new long[] {looked, added, run.players().indexOf(who)};
                }
            }
        }
        return null;
    }

    /** Returns the value that a thread read nearest to an event, before or after it; -1 if there is none. */
    private static long read(ThreadTrace track, int event, int step) {
        for (int i = event; i >= 0 && i < track.size(); i += step) {
            Value value = track.kind(i) == EventKind.READ_STATIC ? track.value(i) : Value.NONE;
            if (value.type() == Value.ValueType.WHOLE) {
                return value.bits();
            }
        }
        return -1;
    }

    private PingPongPlayer killed() {
        return ping().wasKilled(time) ? ping() : pong().wasKilled(time) ? pong() : null;
    }

    private PingPongPlayer other(PingPongPlayer player) {
        return player == ping() ? pong() : ping();
    }

    private PingPongPlayer ping() {
        return run.players().get(0);
    }

    private PingPongPlayer pong() {
        return run.players().get(1);
    }

    private int words() {
        return said(ping()) + said(pong());
    }

    private int said(PingPongPlayer player) {
        return player.said().until(time);
    }
}
