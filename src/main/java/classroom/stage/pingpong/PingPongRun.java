package classroom.stage.pingpong;

import classroom.metrics.RootProcess;
import classroom.metrics.TimeSeries;
import classroom.metrics.pingpong.PingPongWords;
import classroom.trace.FieldKey;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.trace.format.Value;
import classroom.trace.index.AscendingSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data that the stage of Ping/Pong reads from a trace: the participants, their words, and the turns. Immutable. */
final class PingPongRun {
    /** How the two players are related. */
    enum ExchangeShape {
        /** Two processes without any shared state. */
        APART,
        /** Two processes that get turns from a queue in their parent. */
        QUEUE,
        /** Two threads of one process. */
        THREADS
    }

    private static final String COUNTER = "counter";
    /** The maximum number of fields searched for the counter, in the order in which they became known. */
    private static final int MAX_FIELDS = 1_000;

    private final ExchangeShape shape;
    private final PingPongPlayer parent;
    private final List<PingPongPlayer> players = new ArrayList<>();
    private final List<OutputChunk> printed = new ArrayList<>();
    private final TimeSeries put = new TimeSeries();
    private final long end;
    private int count = -1;

    // What the first process did for its children, by word: their pids and start times, and their turns.
    private final Map<String, long[]> born = new HashMap<>();
    private final Map<String, TimeSeries> given = new HashMap<>();
    private final Map<String, TimeSeries> turns = new HashMap<>();

    private PingPongRun(Trace trace, ProcessTrace first) {
        shape = shape(first.sites());
        end = trace.end();
        first.threads().forEach(this::look);
        parent = new PingPongPlayer(
                trace,
                "",
                first.pid(),
                first,
                thread(first, "main"),
                first.startedAt(),
                first.endedAt(),
                0,
                new TimeSeries(),
                new TimeSeries(),
                new TimeSeries(),
                new TimeSeries(),
                counter(trace, first));
        List<OutputChunk> all = PingPongWords.printed(trace);
        for (String word : List.of(PingPongWords.PING, PingPongWords.PONG)) {
            players.add(shape == ExchangeShape.THREADS ? thread(trace, word, all) : child(trace, first, word, all));
        }
        for (OutputChunk each : all) {
            boolean question =
                    each.error() && shape == ExchangeShape.QUEUE && each.track().process() != first;
            if (!question) {
                printed.add(each);
            }
        }
    }

    /** Reads a trace; null if it contains nothing yet. */
    static PingPongRun of(Trace trace) {
        if (trace == null || trace.processes().isEmpty()) {
            return null;
        }
        return new PingPongRun(trace, RootProcess.of(trace));
    }

    ExchangeShape shape() {
        return shape;
    }

    /** Returns the first process: the parent of the players, or the process of their threads. */
    PingPongPlayer parent() {
        return parent;
    }

    /** Returns Ping and Pong, in this order. */
    List<PingPongPlayer> players() {
        return players;
    }

    /** Returns the output to the terminal so far, in time order: words and other text. */
    List<OutputChunk> printed() {
        return printed;
    }

    /** Returns the number of pieces printed up to a time. */
    int printedUntil(long time) {
        return AscendingSearch.lastAtOrBefore(
                        0, printed.size(), i -> printed.get(i).time(), time)
                + 1;
    }

    /** Returns the player whose thread printed a piece; null if it was another thread. */
    PingPongPlayer who(OutputChunk output) {
        for (PingPongPlayer each : players) {
            boolean own = shape == ExchangeShape.THREADS
                    ? each.track() == output.track()
                    : each.process() == output.track().process();
            if (own) {
                return each;
            }
        }
        return null;
    }

    /** Returns the final count that the program was told; -1 if unknown. */
    int count() {
        return count;
    }

    /** Returns the number of turns in the queue at a time. */
    int turnsLeft(long time) {
        return put.until(time)
                - players.stream().mapToInt(each -> each.turns().until(time)).sum();
    }

    /** Returns the total number of turns at a time. */
    int turns(long time) {
        return put.until(time);
    }

    /** Whether both players are known to have ended. */
    boolean isOver() {
        return players.stream()
                .allMatch(each -> each.lifeAt(ThreadTrace.NEVER - 1).isOver());
    }

    /** Whether the first process was stopped before its program was done. */
    boolean wasStopped() {
        return parent.ended() != ThreadTrace.NEVER && !RootProcess.isDone(parent.process());
    }

    /** Returns the time of the last event so far. */
    long end() {
        return end;
    }

    /** Determines the shape from the sites of the instrumented program, before any event. */
    private static ExchangeShape shape(SiteTable sites) {
        if (sites.has(site -> site.op() == Operation.POLL || site.op() == Operation.TAKE)) {
            return ExchangeShape.QUEUE;
        }
        return sites.has(site -> site.op() == Operation.PROCESS_START) ? ExchangeShape.APART : ExchangeShape.THREADS;
    }

    /** Reads the events of a thread of the first process. */
    private void look(ThreadTrace track) {
        String text = "";
        for (int i = 0; i < track.size(); i++) {
            EventKind kind = track.kind(i);
            Value value = track.value(i);
            if (value.type() == Value.ValueType.STRING && kind == EventKind.WRITE) {
                text = value.text();
            } else if (value.type() == Value.ValueType.STRING && kind == EventKind.READ && count < 0) {
                count = number(value.text());
            } else if (kind == EventKind.PROCESS_STARTED) {
                born.put(text, new long[] {track.other(i), track.time(i)});
            } else if (kind == EventKind.END && track.site(i).op() == Operation.PUT) {
                put.add(track.time(i), 0);
            } else if (kind == EventKind.END && track.site(i).op() == Operation.POLL) {
                answer(word(track), track.time(i), value);
            }
        }
    }

    private void answer(String word, long time, Value turn) {
        given.computeIfAbsent(word, key -> new TimeSeries()).add(time, 0);
        if (turn.type() == Value.ValueType.WHOLE) {
            turns.computeIfAbsent(word, key -> new TimeSeries()).add(time, turn.bits());
        }
    }

    /** Returns the word in a thread's name. */
    private static String word(ThreadTrace track) {
        return track.name().endsWith(PingPongWords.PING) ? PingPongWords.PING : PingPongWords.PONG;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private PingPongPlayer child(Trace trace, ProcessTrace first, String word, List<OutputChunk> all) {
        long[] birth = born.getOrDefault(word, new long[] {0, ThreadTrace.NEVER});
        ProcessTrace.ChildEnd death = first.childEnd(birth[0]);
        Optional<ProcessTrace> process =
                birth[0] == 0 ? Optional.empty() : Optional.ofNullable(trace.process(birth[0]));
        // On a busy machine, the child may be running before its parent records that it has started it.
        long started = Math.min(birth[1], process.map(ProcessTrace::startedAt).orElse(ThreadTrace.NEVER));
        TimeSeries said = new TimeSeries();
        TimeSeries asked = new TimeSeries();
        for (OutputChunk each : all) {
            if (process.isPresent() && each.track().process() == process.get()) {
                if (PingPongWords.isWord(each)) {
                    said.add(each.time(), 0);
                } else if (each.error()) {
                    asked.add(each.time(), 0);
                }
            }
        }
        return new PingPongPlayer(
                trace,
                word,
                birth[0],
                process.orElse(null),
                process.map(each -> thread(each, "main")).orElse(null),
                started,
                death == null ? ThreadTrace.NEVER : death.time(),
                death == null ? 0 : death.status(),
                said,
                shape == ExchangeShape.QUEUE ? asked : new TimeSeries(),
                given.getOrDefault(word, new TimeSeries()),
                turns.getOrDefault(word, new TimeSeries()),
                process.map(each -> counter(trace, each)).orElse(null));
    }

    private PingPongPlayer thread(Trace trace, String word, List<OutputChunk> all) {
        ThreadTrace track = thread(parent.process(), word);
        TimeSeries said = new TimeSeries();
        all.stream()
                .filter(each -> each.track() == track && PingPongWords.isWord(each))
                .forEach(each -> said.add(each.time(), 0));
        return new PingPongPlayer(
                trace,
                word,
                parent.pid(),
                parent.process(),
                track,
                track == null ? ThreadTrace.NEVER : track.startedAt(),
                track == null ? ThreadTrace.NEVER : track.endedAt(),
                0,
                said,
                new TimeSeries(),
                new TimeSeries(),
                new TimeSeries(),
                parent.counter());
    }

    private static ThreadTrace thread(ProcessTrace process, String name) {
        return process.thread(name);
    }

    private static FieldKey counter(Trace trace, ProcessTrace process) {
        return trace.fields(process, MAX_FIELDS).stream()
                .filter(each -> each.name().equals(COUNTER))
                .findFirst()
                .orElse(null);
    }
}
