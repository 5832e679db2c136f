package classroom.race;

import classroom.trace.ThreadTrace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds races: compares each access of a variable with the last ones of other threads. Used by one thread. */
final class AccessChecker {
    private static final int MAX_RACES = 100;

    private final List<ThreadTrace> threads;
    private final Variables variables;
    private final Map<String, RaceCount> races = new LinkedHashMap<>();
    private boolean tooMany;

    /** The number of races between accesses at two places, and the first of them. */
    private static final class RaceCount {
        private final Race first;
        private long count = 1;

        RaceCount(Race first) {
            this.first = first;
        }
    }

    AccessChecker(List<ThreadTrace> threads, Variables variables) {
        this.threads = threads;
        this.variables = variables;
    }

    /** Tells whether there were more races than are kept. */
    boolean hasMore() {
        return tooMany;
    }

    /** Returns the races, one for each pair of places. */
    List<Race> races() {
        List<Race> found = new ArrayList<>();
        for (RaceCount each : races.values()) {
            Race race = each.first;
            found.add(new Race(
                    race.owner(), race.name(), race.object(), race.index(), race.first(), race.second(), each.count));
        }
        return found;
    }

    /** Checks a read, before it becomes the last one. */
    void read(int variable, int thread, int event, VectorClock clock) {
        Variables all = variables;
        int now = clock.get(thread);
        int writer = all.writer[variable];
        if (writer != Variables.NONE && writer != thread && all.writeClock[variable] > clock.get(writer)) {
            races(variable, writer, all.writeEvent[variable], thread, event);
        }
        if (all.readers[variable] != null) {
            all.addReader(variable, thread, now, event);
            return;
        }
        int reader = all.reader[variable];
        if (reader == Variables.NONE || reader == thread || all.readClock[variable] <= clock.get(reader)) {
            all.reader[variable] = thread;
            all.readClock[variable] = now;
            all.readEvent[variable] = event;
        } else {
            all.readers[variable] = new int[] {4, reader, all.readClock[variable], all.readEvent[variable], 0, 0, 0};
            all.addReader(variable, thread, now, event);
        }
    }

    /** Checks a write, before it becomes the last one. */
    void write(int variable, int thread, int event, VectorClock clock) {
        Variables all = variables;
        int writer = all.writer[variable];
        if (writer != Variables.NONE && writer != thread && all.writeClock[variable] > clock.get(writer)) {
            races(variable, writer, all.writeEvent[variable], thread, event);
        }
        int[] readers = all.readers[variable];
        if (readers != null) {
            for (int i = 1; i < readers[0]; i += 3) {
                if (readers[i] != thread && readers[i + 1] > clock.get(readers[i])) {
                    races(variable, readers[i], readers[i + 2], thread, event);
                }
            }
            all.readers[variable] = null;
        } else {
            int reader = all.reader[variable];
            if (reader != Variables.NONE && reader != thread && all.readClock[variable] > clock.get(reader)) {
                races(variable, reader, all.readEvent[variable], thread, event);
            }
        }
        all.reader[variable] = Variables.NONE;
        all.writer[variable] = thread;
        all.writeClock[variable] = clock.get(thread);
        all.writeEvent[variable] = event;
    }

    private void races(int variable, int otherThread, int otherEvent, int thread, int event) {
        RaceAccess first = new RaceAccess(threads.get(otherThread), otherEvent);
        RaceAccess second = new RaceAccess(threads.get(thread), event);
        int one = first.thread().site(otherEvent).number();
        int two = second.thread().site(event).number();
        String places = variables.field(variable) + " " + Math.min(one, two) + " " + Math.max(one, two);
        RaceCount known = races.get(places);
        if (known != null) {
            known.count++;
        } else if (races.size() == MAX_RACES) {
            tooMany = true;
        } else {
            Race race = new Race(
                    variables.owner(variable),
                    variables.name(variable),
                    variables.object(variable),
                    variables.index(variable),
                    first,
                    second,
                    1);
            races.put(places, new RaceCount(race));
        }
    }
}
