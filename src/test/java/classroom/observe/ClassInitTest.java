package classroom.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Deadlock;
import classroom.trace.Snapshots;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Operation;
import classroom.trace.format.ThreadState;
import classroom.weave.TinyProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waiting until another thread has initialized a class is seen as waiting for that thread. */
@Timeout(120)
class ClassInitTest {
    @TempDir
    Path folder;

    @Test
    void twoClassesThatInitializeEachOtherAreADeadlock() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.util.concurrent.*;
                public class Main {
                    static CyclicBarrier both() { return Barrier.BOTH; }
                    static class Barrier { static final CyclicBarrier BOTH = new CyclicBarrier(2); }
                    static void meet() { try { both().await(); } catch (Exception e) { throw new IllegalStateException(e); } }
                    static class A { static { meet(); B.touch(); } static void touch() { } }
                    static class B { static int n; static { meet(); new A(); } static void touch() { n++; } }
                    public static void main(String[] args) throws Exception {
                        both();
                        Thread x = new Thread(A::touch, "loads A"), y = new Thread(B::touch, "loads B"); x.start(); y.start();
                        System.in.read();
                        System.out.println(x.isAlive() && y.isAlive() ? "stuck" : "fine");
                        System.exit(0);
                    }
                }
                """);
        assertEquals(List.of(), program.copy().gaps());
        Process process = program.process(true, List.of())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Trace trace = Snapshots.await(
                program.run(), process::isAlive, now -> wants(now).size() == 2);
        Deadlock deadlock = Deadlock.in(trace.at(trace.end()), 0).orElseThrow();
        Set<String> circle =
                deadlock.circle().stream().map(each -> each.track().name()).collect(Collectors.toSet());
        assertEquals(Set.of("loads A", "loads B"), circle);
        for (ThreadSnapshot each : deadlock.circle()) {
            assertEquals(ThreadState.BLOCKED, each.state());
            assertEquals(
                    each.track().name().equals("loads A") ? "tiny.Main$B<clinit>" : "tiny.Main$A<clinit>",
                    each.wanted().type());
        }
        process.getOutputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        assertEquals(
                "stuck", java.nio.file.Files.readString(folder.resolve("out")).strip());
    }

    private static List<TraceEvent> wants(Trace trace) {
        return TinyProgram.events(
                trace, each -> each.kind() == EventKind.BEGIN && each.site().op() == Operation.CLASS_INIT);
    }

    @Test
    void initializersRunWhenTheyRunAlone() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                public class Main {
                    static class Base { static { System.out.println("Base"); } static int n = 1; }
                    static class Derived extends Base { static { System.out.println("Derived"); } static int m = 2; Derived(int k) { m += k; } }
                    static class Bad { static int x = 1 / Integer.parseInt("0"); }
                    enum Color { RED, GREEN; static { System.out.println("Color"); } }
                    interface Constant { Object MADE = new Object() { { System.out.println("Constant"); } }; }
                    static int told(String s) { System.out.println(s); return 1; }
                    public static void main(String[] args) throws Exception {
                        System.out.println(Derived.n);
                        System.out.println(args.length == 0 ? new Derived(told("argument")).m : 0);
                        for (int i = 0; i < 2; i++) {
                            try { System.out.println(Bad.x); } catch (Throwable e) { e.printStackTrace(System.out); }
                        }
                        System.out.println(Color.valueOf("RED") == Color.RED);
                        System.out.println(Constant.MADE != null);
                        while (Derived.m++ < 1000) { continue; }
                    }
                }
                """);
        assertEquals(List.of(), program.copy().gaps());
        assertEquals(program.plain(), program.observed());
        Trace trace = program.trace();
        assertEquals(0, wants(trace).size(), "nobody else initializes them");
        long begun = TinyProgram.events(trace, each -> each.site().op() == Operation.CLASS_INIT_BEGIN)
                .size();
        assertEquals(
                begun,
                TinyProgram.events(trace, each -> each.site().op() == Operation.CLASS_INIT_END)
                        .size());
        assertTrue(trace.at(trace.end() - 1).threads().stream()
                .allMatch(each -> each.held().isEmpty()));
    }
}
