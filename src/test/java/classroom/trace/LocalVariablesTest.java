package classroom.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.format.DroppedKind;
import classroom.trace.format.EventKind;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.Value;
import classroom.weave.TinyProgram;
import classroom.weave.probe.WeavingGap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The methods that a thread is in, and the values of their local variables, at chosen moments of real runs. A program
 * marks a moment by a write to its static field {@code at}.
 */
class LocalVariablesTest {
    @TempDir
    Path folder;

    private Trace trace;

    private void run(String body, String... options) throws Exception {
        TinyProgram program = TinyProgram.withLocals(
                folder, "17", "public class Main {\nstatic volatile String at;\n" + body + "\n}", options);
        TinyProgram.Result plain = program.plain();
        assertEquals(plain, program.observed());
        assertEquals(List.of(), program.copy().gaps());
        trace = program.trace();
        assertTrue(trace.hasLocals());
    }

    private TraceEvent mark(String moment) {
        return TinyProgram.events(
                        trace,
                        each -> each.kind() == EventKind.WRITE_STATIC
                                && each.site().name().equals("at")
                                && moment.equals(each.value().text()))
                .get(0);
    }

    /** Returns the frames at a moment. */
    private List<FrameStack.MethodFrame> frames(String moment) {
        TraceEvent mark = mark(moment);
        return mark.track().framesAt(mark.number(), 100).frames();
    }

    private static String locals(FrameStack.MethodFrame of) {
        return of.locals().stream()
                .map(each -> each.name() + "=" + (each.known() ? each.value() : "?"))
                .collect(Collectors.joining(" "));
    }

    /** Returns the local variables of the innermost method at a moment, without {@code args}. */
    private String locals(String moment) {
        return locals(frames(moment).get(0)).replaceFirst("^args=\\S+ ?", "").replaceAll("@[0-9a-f]+", "@");
    }

    private String methods(String moment) {
        return frames(moment).stream().map(each -> each.method().method()).collect(Collectors.joining(" "));
    }

    @Test
    void valuesOfAllTypes() throws Exception {
        run("""
                static class Cell { int n; }
                public static void main(String[] args) {
                    boolean yes = true; byte b = -3; char c = 'x'; short s = 300; int i = 7; long l = 1L << 40;
                    float f = 1.5f; double d = 2.25; String text = "ping"; Object none = null;
                    Cell cell = new Cell(); int[] array = {1}; Integer boxed = 12; StringBuilder long1 = new StringBuilder();
                    at = "all";
                    yes = false; i += 40000; c++; l--; d /= 2;
                    at = "changed";
                }
                """);
        assertEquals(
                "yes=true b=-3 c='x' s=300 i=7 l=1099511627776 f=1.5 d=2.25 text=\"ping\" none=null cell=Main$Cell@ "
                        + "array=[I@ boxed=12 long1=StringBuilder@",
                locals("all"));
        assertTrue(locals("changed").startsWith("yes=false b=-3 c='y' s=300 i=40007 l=1099511627775 f=1.5 d=1.125 "));
    }

    @Test
    void onlyVariablesInScope() throws Exception {
        run("""
                static int two(int n) { int x; if (n > 0) x = 1; else x = 2; at = "joined" + n; return x; }
                public static void main(String[] args) {
                    at = "before";
                    int a = 1;
                    { int inner = 2; at = "inside"; }
                    { long other = 3; at = "other"; }
                    at = "outside";
                    for (int i = 0; i < 2; i++) { int square = i * i; at = "loop" + i; }
                    for (String each : new String[] {"p", "q"}) { if (each.equals("p")) continue; at = "each"; }
                    at = "after";
                    int b; for (int k = 0; true; k++) { if (k == 3) { b = k; break; } }
                    at = "break";
                    two(1); two(0);
                    switch (a) { case 1: int c = 5; at = "case"; break; default: c = 6; at = "default"; }
                    Object o = "text"; if (o instanceof String t && t.length() > 2) { at = "pattern"; }
                    at = "end";
                }
                """);
        assertEquals("", locals("before"));
        assertEquals("a=1 inner=2", locals("inside"));
        assertEquals("a=1 other=3", locals("other"));
        assertEquals("a=1", locals("outside"));
        assertEquals("a=1 i=0 square=0", locals("loop0"));
        assertEquals("a=1 i=1 square=1", locals("loop1"));
        assertEquals("a=1 each=\"q\"", locals("each"));
        assertEquals("a=1", locals("after"));
        assertEquals("a=1 b=3", locals("break"));
        assertEquals("n=1 x=1", locals("joined1"));
        assertEquals("n=0 x=2", locals("joined0"));
        assertEquals("a=1 b=3 c=5", locals("case"));
        assertEquals("a=1 b=3 o=\"text\" t=\"text\"", locals("pattern"));
        assertFalse(locals("end").contains("t="), locals("end"));
    }

    @Test
    void recursionHasAFrameForEachCall() throws Exception {
        run("""
                static int sum(int n) {
                    if (n == 0) { at = "deepest"; return 0; }
                    int rest = sum(n - 1);
                    at = "back" + n;
                    return n + rest;
                }
                public static void main(String[] args) { int result = sum(3); at = "done"; }
                """);
        assertEquals("sum sum sum sum main", methods("deepest"));
        assertEquals(
                List.of("n=0", "n=1", "n=2", "n=3"),
                frames("deepest").stream()
                        .limit(4)
                        .map(LocalVariablesTest::locals)
                        .toList());
        assertEquals("sum sum main", methods("back2"));
        assertEquals("n=2 rest=1", locals("back2"));
        assertEquals("n=3", locals(frames("back2").get(1)));
        assertEquals("result=6", locals("done"));
        assertEquals(6, frames("back2").get(1).line(), "a caller is at the line of its call");
        assertEquals(7, frames("back2").get(0).line());
        TraceEvent mark = mark("deepest");
        FrameStack two = mark.track().framesAt(mark.number(), 2);
        assertEquals(2, two.frames().size());
        assertEquals(5, two.depth());
    }

    @Test
    void exceptionsEndMethods() throws Exception {
        run("""
                static class Bad { Bad(int n) { this(check(n), "x"); at = "made"; } Bad(int n, String s) { if (n > 1) throw new IllegalStateException("bad"); } }
                static int check(int n) { if (n > 2) throw new IllegalArgumentException("n"); return n; }
                static void inner(int n) { int k = n; if (k > 0) { at = "throws"; throw new RuntimeException("inner"); } }
                static void outer() { int o = 1; try { inner(o); } finally { at = "finally"; } }
                public static void main(String[] args) {
                    try { outer(); } catch (RuntimeException e) { at = "caught"; }
                    at = "between";
                    for (int n = 1; n < 4; n++) { try { new Bad(n); } catch (RuntimeException wrong) { at = "bad" + n; } }
                    try { deep(0); } catch (StackOverflowError e) { at = "overflow"; }
                    String s = null; try { s.length(); } catch (NullPointerException e) { at = "null"; }
                    at = "end";
                }
                static int deep(int n) { return deep(n + 1) + 1; }
                """);
        assertEquals("inner outer main", methods("throws"));
        assertEquals("n=1 k=1", locals("throws"));
        assertEquals("outer main", methods("finally"));
        assertEquals("main", methods("caught"));
        assertEquals("e=RuntimeException@", locals("caught"));
        assertEquals("", locals("between"));
        assertEquals("<init> main", methods("made"));
        assertEquals("this=Main$Bad@ n=1", locals("made"));
        assertEquals("main", methods("bad2"));
        assertEquals("main", methods("bad3"), "the constructor threw before it called another one");
        assertEquals("n=3 wrong=IllegalArgumentException@", locals("bad3"));
        assertEquals("main", methods("overflow"));
        assertEquals("main", methods("null"));
        assertEquals("s=null", locals("end"));
    }

    @Test
    void allKindsOfMethods() throws Exception {
        run("""
                static int made; static { int inStatic = 4; at = "static"; made = inStatic; }
                final int field; Main(int f) { super(); int local = f * 2; field = local; at = "constructor"; }
                synchronized void locked(long wide, int n) { int m = n; synchronized (Main.class) { at = "locked"; } }
                static synchronized double ofClass(double d) { double e = d; at = "ofClass"; return e; }
                interface Shape { default int area(int a) { at = "default"; return a; } }
                record Point(int x, int y) { Point { if (x < 0) x = 0; at = "record"; } }
                public static void main(String[] args) throws Exception {
                    Main main = new Main(3); main.locked(5L, 6); ofClass(1.5); new Shape() {}.area(8); new Point(-1, 2);
                    int k = 9; Runnable lambda = () -> { int twice = k * 2; at = "lambda"; }; lambda.run();
                    Thread thread = new Thread(() -> { int own = 1; at = "thread"; }, "other"); thread.start(); thread.join();
                }
                """);
        assertEquals("inStatic=4", locals("static"));
        assertEquals("this=Main@ f=3 local=6", locals("constructor"));
        assertEquals("this=Main@ wide=5 n=6 m=6", locals("locked"));
        assertEquals("d=1.5 e=1.5", locals("ofClass"));
        assertEquals("this=Main$1@ a=8", locals("default"));
        assertEquals("x=0 y=2", locals("record").replaceFirst("this=\\S+ ", ""));
        assertEquals("k=9 twice=18", locals("lambda"));
        assertEquals("lambda$main$0 main", methods("lambda"));
        assertEquals("other", mark("thread").track().name());
        assertEquals(1, frames("thread").size());
        ThreadTrace other = mark("thread").track();
        assertEquals(FrameStack.NONE, trace.framesAt(other, other.endedAt(), 9));
    }

    @Test
    void aLongLoopRecordsItsFirstValuesAndTheLastOne() throws Exception {
        run("""
                static long sum(int count) {
                    long sum = 0;
                    at = "before";
                    for (int i = 0; i < count; i++) {
                        sum += i;
                    }
                    at = "after" + count;
                    return sum;
                }
                public static void main(String[] args) { sum(1000000); sum(10); at = "end"; }
                """);
        assertEquals("count=1000000 sum=0", locals("before"));
        assertEquals("count=1000000 sum=499999500000", locals("after1000000"));
        assertEquals("count=10 sum=45", locals("after10"));
        ThreadTrace main = mark("end").track();
        assertTrue(main.size() < 2000, main.size() + " events");
        int marker = -1;
        for (int i = 0; i < main.size(); i++) {
            if (main.kind(i) == EventKind.STORED && main.value(i) == Value.NONE) {
                marker = i;
            }
        }
        FrameStack.MethodFrame within = main.framesAt(marker, 9).frames().get(0);
        assertEquals("count=1000000 sum=? i=?", locals(within), "the values in the loop are not known any more");
    }

    @Test
    void withoutDebugInformationThereAreFramesOnly() throws Exception {
        run("public static void main(String[] args) { int n = 3; at = \"here\"; }", "-g:none");
        assertEquals("main", methods("here"));
        assertFalse(frames("here").get(0).named());
        assertEquals("", locals("here"));
    }

    @Test
    void withTheirNamesMethodsAreNamedEvenIfTheyHaveNoVariables() throws Exception {
        run("static void none() { at = \"none\"; } public static void main(String[] args) { none(); }");
        assertTrue(frames("none").get(0).named());
    }

    @Test
    void behindTheLimitNothingIsKnownAndThatIsTold() throws Exception {
        TinyProgram program = TinyProgram.withLocals(folder, "17", """
                public class Main {
                    static int n;
                    static int next(int k) { int m = k + 1; return m; }
                    public static void main(String[] args) { int k = 0; while (k < 200_000) { k = next(k); } n = k; System.out.println(n); }
                }
                """);
        ProcessBuilder limited = program.process(true, List.of());
        limited.environment().put(classroom.observe.Probe.LIMIT, Integer.toString(4 << 20));
        assertEquals("200000\n", program.finished(limited).out());
        Trace run = program.trace();
        ThreadTrace main = TinyProgram.thread(run, "main");
        assertTrue(run.lost(DroppedKind.LOCALS) > 100_000, run.lost(DroppedKind.LOCALS) + " lost");
        assertEquals(0, run.lost(DroppedKind.OTHERS));
        FrameStack last = main.framesAt(main.size() - 1, 9);
        assertTrue(last.over());
        assertEquals(List.of(), last.frames());
        FrameStack early = main.framesAt(main.size() / 10, 9);
        assertFalse(early.over());
        assertEquals(
                "main", early.frames().get(early.frames().size() - 1).method().method());
    }

    @Test
    void aMethodThatWouldBeTooLongHasNoLocals() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 3500; i++) {
            body.append("k = k * 3 + ").append(i).append(";\n");
        }
        TinyProgram program = TinyProgram.withLocals(
                folder,
                "17",
                "public class Main { static int n; static void huge() { int k = 1; " + body
                        + " n = k; } public static void main(String[] args) { int m = 1; huge(); System.out.println(n); } }");
        assertEquals(
                List.of(new WeavingGap("tiny.Main", "huge()V", WeavingGap.Missing.LOCALS, "")),
                program.copy().gaps());
        assertEquals(program.plain(), program.observed());
    }

    @Test
    void withoutTheSwitchNothingChanges() throws Exception {
        String source = "public class Main { public static void main(String[] args) {\n"
                + "int n = 3;\nwhile (n > 0) {\nn--;\n}\nSystem.out.println(n); } }";
        TinyProgram program = new TinyProgram(folder.resolve("off"), source);
        assertEquals("0\n", program.observed().out());
        Map<EventKind, Long> counts = TinyProgram.counts(program.trace());
        List<EventKind> own = List.of(EventKind.ENTERED, EventKind.EXITED, EventKind.STORED);
        assertTrue(own.stream().noneMatch(counts::containsKey), counts.toString());
        assertFalse(program.trace().hasLocals());
        assertEquals(
                TraceFormat.VERSION, TraceFormat.version(program.copy().sites().toBytes()), "old apps can read it");
        byte[] woven = program.copy().classes().get("tiny/Main");
        String text = new String(woven, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String probe : List.of("entered", "exited", "stored", "loopStored", "loopLeft")) {
            assertFalse(text.contains(probe), probe);
        }
        List<String> sites = new ArrayList<>();
        for (int i = 0; i < program.copy().sites().size(); i++) {
            sites.add(program.copy().sites().get(i).op().name());
        }
        assertFalse(sites.contains("METHOD") || sites.contains("LOCAL"), sites.toString());
    }
}
