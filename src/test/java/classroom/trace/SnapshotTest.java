package classroom.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state at a moment is what a replay from the start gives, and a trace read while it grows is the same in the end. */
class SnapshotTest {
    private static final String PROGRAM = """
            import java.util.concurrent.locks.*;
            public class Main implements Runnable {
                static final Lock lock = new ReentrantLock(); static int balance; int own; static long[] all = new long[10];
                public void run() {
                    for (int i = 0; i < 300; i++) {
                        own = i;
                        lock.lock();
                        try { balance += 1; all[i % 10]++; synchronized (all) { all[0] += 2; } } finally { lock.unlock(); }
                        if (i % 100 == 0) { System.out.println(i); Thread.yield(); }
                    }
                }
                public static void main(String[] args) throws Exception {
                    Thread[] threads = new Thread[8];
                    for (int i = 0; i < 8; i++) { threads[i] = new Thread(new Main(), "t" + i); threads[i].start(); }
                    for (Thread each : threads) each.join();
                    Thread.sleep(5);
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void equalsAReplayFromTheStart() throws Exception {
        TinyProgram program = new TinyProgram(folder, PROGRAM);
        assertEquals(0, program.observed().exit());
        Trace trace = program.trace();
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            compare(trace, trace.start() + random.nextLong(trace.end() - trace.start() + 1));
        }
        compare(trace, trace.end());
        assertEquals(List.of(), trace.at(trace.start() - 1).threads());
    }

    private static void compare(Trace trace, long time) {
        Map<ThreadTrace, Site> lines = new HashMap<>();
        Map<FieldKey, TraceEvent> writes = new HashMap<>();
        Map<Integer, List<ThreadTrace>> holders = new HashMap<>();
        Map<ThreadTrace, List<Integer>> wanted = new HashMap<>();
        EventCursor cursor = trace.cursor(trace.threads());
        for (TraceEvent each = cursor.next(); each != null && each.time() <= time; each = cursor.next()) {
            Operation op = each.site().op();
            List<Integer> wants = wanted.computeIfAbsent(each.track(), track -> new ArrayList<>());
            if (each.kind() == EventKind.LINE) {
                lines.put(each.track(), each.site());
            } else if (each.kind().isWrite()) {
                writes.put(
                        new FieldKey(
                                each.track().process(),
                                each.site().owner(),
                                each.site().name(),
                                each.object(),
                                each.index()),
                        each);
            } else if (each.kind() == EventKind.BEGIN && op.locks()) {
                wants.add(each.object());
            } else if (each.kind() == EventKind.END && op.locks()) {
                holders.computeIfAbsent(wants.remove(0), object -> new ArrayList<>())
                        .add(each.track());
            } else if (each.kind() == EventKind.DID && op == Operation.CLASS_INIT_BEGIN) {
                holders.computeIfAbsent(each.object(), object -> new ArrayList<>())
                        .add(each.track());
            } else if (each.kind() == EventKind.DID && op.unlocks()) {
                holders.get(each.object()).remove(each.track());
            }
        }
        Snapshot moment = trace.at(time);
        for (ThreadTrace track : trace.threads()) {
            ThreadSnapshot thread = moment.thread(track);
            if (track.firstAt() > time) {
                assertNull(thread);
                continue;
            }
            assertEquals(lines.get(track), thread.line());
            List<Integer> held =
                    thread.held().stream().map(LockRef::object).sorted().toList();
            List<Integer> expected = holders.entrySet().stream()
                    .filter(each -> each.getValue().contains(track))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
            assertEquals(expected, held);
            if (thread.state() == ThreadState.BLOCKED) {
                assertEquals(wanted.get(track).get(0), thread.wanted().object());
                assertEquals(holders.getOrDefault(thread.wanted().object(), List.of()), thread.holders());
            }
        }
        writes.forEach((field, event) ->
                assertEquals(event.value(), trace.fieldAt(field, time).value()));
        assertTrue(holders.values().stream().allMatch(each -> each.size() <= 1), "two threads hold one lock");
    }

    @Test
    void readWhileItGrows() throws Exception {
        TinyProgram program = new TinyProgram(folder, PROGRAM);
        Process process = program.process(true, List.of())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Trace live = Trace.of(program.run());
        while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
            live.poll();
            live.at(live.end()).threads();
        }
        while (live.poll() > 0) {
            continue;
        }
        List<String> expected = all(program.trace());
        assertTrue(expected.equals(all(live)), "read while it grew, and read at once: not the same events");
        assertEquals(0, live.poll());
        assertTrue(expected.size() > 10_000);
    }

    /** All events of each thread in their order, the threads by their names: events of one time have no order between threads. */
    private static List<String> all(Trace trace) {
        return TinyProgram.events(trace, each -> true).stream()
                .sorted(Comparator.comparing(each -> each.track().name()))
                .map(each ->
                        each.track().name() + each.time() + each.kind() + each.site() + each.value() + each.object())
                .toList();
    }

    @Test
    void stepsGoBothWays() throws Exception {
        TinyProgram program = new TinyProgram(folder, PROGRAM);
        program.observed();
        Trace trace = program.trace();
        EventCursor cursor = trace.cursor(trace.threads());
        List<TraceEvent> there = new ArrayList<>();
        for (TraceEvent each = cursor.next(); each != null; each = cursor.next()) {
            there.add(0, each);
        }
        List<TraceEvent> back = new ArrayList<>();
        for (TraceEvent each = cursor.previous(); each != null; each = cursor.previous()) {
            back.add(each);
        }
        assertEquals(there, back);
        assertEquals(trace.size(), back.size());
        cursor.moveTo(back.get(100).time());
        assertTrue(cursor.next().time() > back.get(100).time());
    }
}
