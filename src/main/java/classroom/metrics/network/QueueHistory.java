package classroom.metrics.network;

import classroom.metrics.RootProcess;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the queue of a run saw, with the times at which the program printed it, on the clock of the teacher's machine.
 * Immutable.
 */
public final class QueueHistory {
    /** The time of an event that has not happened. */
    public static final long NEVER = ThreadTrace.NEVER;
    /** The name that the program gives to the workers that it starts itself, before their number. */
    private static final String LOCAL = "worker-";

    private static final int MAX_LINE = 41_000;
    private static final Pattern TILE = Pattern.compile("tile (\\d{1,5}): ([a-z.]{1,40000})");

    private final ProcessTrace parent;
    private final List<TimedEvent> events = new ArrayList<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final Map<Integer, QueueMember> members = new TreeMap<>();

    /**
     * An event and its time.
     *
     * @param time  in ns of the run's clock
     * @param event what happened
     */
    public record TimedEvent(long time, QueueEvent event) {}

    /**
     * A tile of the picture that the answers come to.
     *
     * @param time   when its answer was collected, in ns of the run's clock
     * @param task   the number of the task
     * @param points a letter for each point, row by row; a dot for a point of the set
     */
    public record Tile(long time, int task, String points) {}

    private QueueHistory(Trace trace, ProcessTrace parent) {
        this.parent = parent;
        StringBuilder line = new StringBuilder();
        int count = trace.outputCount(parent, ThreadTrace.NEVER);
        for (int i = 0; i < count; i++) {
            OutputChunk piece = trace.output(parent, i);
            if (!piece.error()) {
                read(line, piece);
            }
        }
        Map<Long, Integer> numbers = new TreeMap<>();
        for (ProcessTrace each : trace.processes()) {
            if (each.parent() == parent.pid()) {
                numbers.put(each.pid(), parent.childNumber(each.pid()));
            }
        }
        for (QueueMember member : members.values()) {
            numbers.forEach((pid, number) -> {
                if (member.name().equals(LOCAL + number)) {
                    member.local(pid, number);
                }
            });
        }
        if (parent.endedAt() != NEVER) {
            removeWorkers(Math.min(parent.endedAt(), trace.end()));
        }
    }

    /** Lets the program's own workers leave when it ends: it may be over before the queue has told that they left. */
    private void removeWorkers(long end) {
        members.values().stream()
                .filter(each -> each.pid() != 0 && !each.isAway(end))
                .forEach(each -> each.leave(end));
    }

    /** Reads a trace; null if it has no first process yet. */
    public static QueueHistory of(Trace trace) {
        ProcessTrace first = RootProcess.of(trace);
        return first == null ? null : new QueueHistory(trace, first);
    }

    private void read(StringBuilder line, OutputChunk piece) {
        String text = piece.text();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            line.append(text, from, end);
            from = end + 1;
            String whole = line.toString().stripTrailing();
            line.setLength(0);
            QueueEvent.read(whole).ifPresent(event -> add(piece.time(), event));
            Matcher tile = TILE.matcher(whole);
            if (tile.matches() && Integer.parseInt(tile.group(1)) > 0) {
                tiles.add(new Tile(piece.time(), Integer.parseInt(tile.group(1)), tile.group(2)));
            }
        }
        if (line.length() < MAX_LINE) {
            line.append(text, from, text.length());
        }
    }

    private void add(long time, QueueEvent event) {
        events.add(new TimedEvent(time, event));
        if (event.kind() == QueueEvent.QueueEventKind.PROCESS) {
            // The queue before this one is dead, and so are all connections to it.
            members.values().stream().filter(each -> !each.isAway(time)).forEach(each -> each.leave(time));
        } else if (event.kind().isOfMember()) {
            members.computeIfAbsent(event.member(), QueueMember::new).add(time, event);
        }
    }

    /**
     * Returns all names of members of the class with their numbers, also those that a member had before. The workers of
     * the program itself are none.
     */
    public Map<String, Integer> people() {
        return people(events.stream().map(TimedEvent::event).toList());
    }

    static Map<String, Integer> people(List<QueueEvent> events) {
        Map<String, Integer> people = new TreeMap<>();
        events.stream()
                .filter(each -> each.kind().isOfMember())
                .filter(each -> !each.name().matches(LOCAL + "\\d{1,3}"))
                .forEach(each -> people.putIfAbsent(each.name(), each.member()));
        return people;
    }

    /** Returns the program's first process. */
    public ProcessTrace parent() {
        return parent;
    }

    /** Returns all events, in the order in which they were printed. */
    public List<TimedEvent> events() {
        return events;
    }

    /** Returns the tiles of the picture, in the order of their times; none if the tasks paint none. */
    public List<Tile> tiles() {
        return tiles;
    }

    /** Returns the members who had joined by a time, in the order of joining. */
    public List<QueueMember> members(long time) {
        return members.values().stream().filter(each -> each.joined() <= time).toList();
    }

    /** Returns the process of the queue at a time; 0 if it has none of its own. */
    public long queueProcess(long time) {
        long pid = 0;
        for (TimedEvent each : events) {
            if (each.time <= time && each.event.kind() == QueueEvent.QueueEventKind.PROCESS) {
                pid = each.event.member();
            }
        }
        return pid;
    }

    /** Returns how often the queue was restarted by a time. */
    public int restarts(long time) {
        return Math.max(0, count(QueueEvent.QueueEventKind.PROCESS, time) - 1);
    }

    /** Returns whether the network of a worker of this machine is cut at a time. */
    public boolean isCut(QueueMember member, long time) {
        boolean cut = false;
        for (TimedEvent each : events) {
            if (each.time <= time && each.event.member() == member.worker()) {
                cut = switch (each.event.kind()) {
                    case CUT -> true;
                    case MENDED -> false;
                    default -> cut;
                };
            }
        }
        return cut;
    }

    /** Returns how many events of a kind there were by a time. */
    public int count(QueueEvent.QueueEventKind kind, long time) {
        int count = 0;
        for (TimedEvent each : events) {
            if (each.time <= time && each.event.kind() == kind) {
                count++;
            }
        }
        return count;
    }
}
