package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.weave.probe.WeavingGap;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever javac makes is woven, passes the verifier, and prints what it printed unwoven. */
class LanguageTest {
    private static final String OLD = """
            import java.util.*;
            import java.util.function.*;
            public class Main {
                interface Shape { double area(); default String told() { return "area " + area() + twice(2); } static int twice(int a) { return a * 2; } }
                enum Color { RED { int code() { return 1; } }, GREEN { int code() { return 2; } }; abstract int code(); }
                class Inner { int x = outer; class Deep { int y = x + outer; } }
                static class Base { final String text; Base(String text) { this.text = text; } }
                static class Derived extends Base {
                    final int n;
                    Derived(boolean b, int n) { super(b ? new String("yes") : new StringBuilder("n").append("o").toString()); this.n = n; }
                }
                static class Res implements AutoCloseable {
                    final String name; Res(String name) { this.name = name; System.out.println("open " + name); }
                    public void close() throws Exception { System.out.println("close " + name); throw new Exception("in close"); }
                }
                int outer = 4;
                static volatile long total; static double d; static float f; static char c = 'x'; static boolean flag; static byte b; static short s;
                static int[] ints = new int[3]; static long[][] longs = new long[2][2]; static String[] words = {"a", null};
                static double[] doubles = {1}; static float[] floats = {1}; static byte[] bytes = {1}; static char[] chars = {'q'};
                static short[] shorts = {3}; static boolean[] flags = {true};
                static synchronized long sync(int a) { if (a > 3) return a; total += a; return total; }
                synchronized void syncThrows() throws Exception { if (outer > 0) throw new Exception("thrown"); }
                synchronized int syncLoop(int n) { int r = 0; for (int i = 0; i < n; i++) { if (i == 3) continue; r += i; if (r > 100) return r; } return r; }
                static int tries(int n) { try { if (n == 0) throw new RuntimeException("zero"); return n; } catch (RuntimeException e) { return -1; } finally { total++; } }
                static String onString(String s) { switch (s) { case "a": return "A"; case "b": case "c": return "BC"; default: return "?"; } }
                public static void main(String[] args) throws Exception {
                    Main main = new Main();
                    System.out.println(main.new Inner().new Deep().y + " " + new Derived(true, 3).text + new Derived(false, 4).n);
                    Shape shape = () -> 2.5; System.out.println(shape.told());
                    for (Color each : Color.values()) { switch (each) { case RED: System.out.println("red" + each.code()); break; default: System.out.println(each); } }
                    ints[1] += 5; ints[2]++; longs[1][0] = 7L; longs[1][0] *= 3; words[1] = "b"; doubles[0] /= 2; floats[0]--; bytes[0] <<= 2;
                    chars[0]++; shorts[0] += 1; flags[0] ^= true;
                    System.out.println(Arrays.toString(ints) + longs[1][0] + words[1] + doubles[0] + floats[0] + bytes[0] + chars[0] + shorts[0] + flags[0]);
                    total += 3; d += 1.5; f = 2; c++; flag = !flag; b--; s += 2;
                    System.out.println(total + " " + d + f + c + flag + b + s + sync(2) + sync(9) + tries(0) + tries(4) + main.syncLoop(9));
                    try { main.syncThrows(); } catch (Exception e) { System.out.println(e.getMessage() + e.getStackTrace()[0]); }
                    try (Res one = new Res("1"); Res two = new Res("2")) { System.out.println("body"); throw new IllegalStateException("body"); }
                    catch (Exception e) { System.out.println(e.getMessage() + e.getSuppressed().length + e.getSuppressed()[0].getMessage()); }
                    Supplier<Supplier<String>> nested = () -> { int k = args.length; return () -> "nested" + k; };
                    System.out.println(nested.get().get() + onString("c") + onString("z"));
                    Runnable anonymous = new Runnable() { int n; public void run() { n++; System.out.println("anonymous" + n); } }; anonymous.run();
                    Object lock = new Object(); synchronized (lock) { synchronized (main) { System.out.println(Thread.holdsLock(lock) + "" + Thread.holdsLock(main)); } }
                    try { int[] none = null; none[0] = 1; } catch (NullPointerException e) { System.out.println("npe"); }
                    try { ints[7] = 1; } catch (ArrayIndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
                    try { Object[] o = words; o[0] = 1; } catch (ArrayStoreException e) { System.out.println(e.getMessage()); }
                    try { Base none = null; System.out.println(none.text); } catch (NullPointerException e) { System.out.println("npe2"); }
                    try { synchronized (words[0] == null ? lock : null) { System.out.println("no"); } } catch (NullPointerException e) { System.out.println("npe3"); }
                    try { Thread.sleep(-1); } catch (IllegalArgumentException e) { System.out.println(e.getStackTrace()[e.getStackTrace().length - 1] + " " + e.getStackTrace().length); }
                    label: for (int i = 0; ; i++) { for (int j = 0; j < 3; j++) { if (i * j == 4) break label; } }
                    Comparator<String> byLength = Comparator.comparing(String::length); System.out.println(byLength.compare("a", "bb"));
                    System.out.println(((Function<Integer, int[]>) int[]::new).apply(3).length);
                    assert total > 0 : "assertion";
                    main.outer--; main.outer += 5; System.out.println(main.outer > 3 ? main.outer : -1);
                }
            }
            """;
    private static final String NEW = """
            import java.util.*;
            public class Main {
                sealed interface Node permits Leaf, Pair { }
                record Leaf(int value) implements Node { Leaf { if (value < 0) throw new IllegalArgumentException("negative"); } }
                record Pair(Node left, Node right) implements Node { static int made; Pair { made++; } }
                static int sum(Node node) { return node instanceof Leaf leaf ? leaf.value() : sum(((Pair) node).left()) + sum(((Pair) node).right()); }
                static String days(String d) { return switch (d) { case "sat", "sun" -> "end"; case "fri" -> { String s = d + "!"; yield s; } default -> "week"; }; }
                public static void main(String[] args) {
                    Node tree = new Pair(new Leaf(3), new Pair(new Leaf(4), new Leaf(5)));
                    System.out.println(sum(tree) + " " + tree + tree.hashCode() + tree.equals(new Leaf(3)) + Pair.made + days("sun") + days("fri") + days("x"));
                    try { new Leaf(-1); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
                    var text = \"""
                        a block
                        \"""; System.out.print(text);
                }
            }
            """;
    private static final String NEWER = """
            import java.util.*;
            public class Main {
                record Point(int x, Object y) { }
                enum Size { SMALL, LARGE }
                static String told(Object o) {
                    return switch (o) {
                        case null -> "null"; case Integer i when i > 10 -> "big " + i; case Integer i -> "int " + i; case String s -> s + s.length();
                        case Point(int x, Point(var a, var b)) -> "nested " + x + a + b; case Point(int x, String y) when x > 0 -> "point " + x + y;
                        case Point p -> "other " + p; case Size.SMALL -> "small"; case Size s -> "size"; case int[] array -> "array " + array.length; default -> "?"; };
                }
                public static void main(String[] args) throws Exception {
                    for (Object o : new Object[] {null, 4, 40, "s", new Point(1, "y"), new Point(0, "n"), new Point(1, new Point(2, 3)), Size.SMALL, Size.LARGE, new int[2], 2.0})
                        System.out.println(told(o));
                    Thread virtual = Thread.ofVirtual().name("virtual").start(() -> System.out.println("in " + Thread.currentThread().getName()));
                    virtual.join(); Thread.startVirtualThread(() -> System.out.println("again")).join();
                    List<Integer> list = new ArrayList<>(List.of(1, 2)); System.out.println(list.reversed());
                }
            }
            """;
    private static final String NEWEST = """
            public class Main {
                static int made;
                static class Base { Base() { told(); } void told() { System.out.println("base"); } }
                static class Derived extends Base {
                    final int n; final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                    Derived(int n) { if (n < 0) throw new IllegalArgumentException("negative"); made++; this.n = n; int twice = 0;
                        try { Thread.sleep(1); twice = n * 2; } catch (InterruptedException e) { twice = -1; }
                        super(); lock.lock(); try { System.out.println(twice); } finally { lock.unlock(); } }
                    void told() { System.out.println("derived " + n); }
                }
                public static void main(String[] args) { new Derived(3); try { new Derived(-1); } catch (IllegalArgumentException _) { System.out.println(made); } }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("from8")
    void theOldLanguage(String release) throws Exception {
        prints(release, OLD);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("from17")
    void recordsSealedTypesAndSwitchExpressions(String release) throws Exception {
        prints(release, NEW);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("from21")
    void patternsAndVirtualThreads(String release) throws Exception {
        Trace trace = prints(release, NEWER);
        assertTrue(TinyProgram.thread(trace, "virtual").endedAt() < Long.MAX_VALUE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("from25")
    void statementsBeforeSuper(String release) throws Exception {
        prints(release, NEWEST);
    }

    @Test
    void withoutDebugInformation() throws Exception {
        TinyProgram program = new TinyProgram(folder, "17", OLD, "-g:none");
        assertEquals(program.plain(), program.observed());
        assertEquals(null, TinyProgram.counts(program.trace()).get(EventKind.LINE));
        assertTrue(TinyProgram.counts(program.trace()).get(EventKind.WRITE) > 5);
    }

    @Test
    void aMethodThatWouldBeTooLongHasFewerProbesAndIsTold() throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            body.append("n = n * 3 + ").append(i).append(";\n");
        }
        TinyProgram program = new TinyProgram(
                folder,
                "public class Main { static int n; static void huge() { " + body
                        + " } public static void main(String[] args) { huge(); System.out.println(n); } }");
        assertEquals(
                List.of(new WeavingGap("tiny.Main", "huge()V", WeavingGap.Missing.FIELDS, "")),
                program.copy().gaps());
        assertEquals(program.plain(), program.observed());
        assertTrue(TinyProgram.counts(program.trace()).get(EventKind.LINE) >= 1);
    }

    /** The releases from this one on that the compiler of this Java knows. */
    private static Stream<String> releases(int first) {
        return IntStream.of(8, 11, 17, 21, 25)
                .filter(each -> each >= first && each <= Runtime.version().feature())
                .mapToObj(String::valueOf);
    }

    static Stream<String> from8() {
        return releases(8);
    }

    static Stream<String> from17() {
        return releases(17);
    }

    static Stream<String> from21() {
        return releases(21);
    }

    static Stream<String> from25() {
        return releases(25);
    }

    private Trace prints(String release, String source) throws Exception {
        TinyProgram locals = TinyProgram.withLocals(folder.resolve("locals"), release, source);
        assertEquals(locals.plain("one", "two"), locals.observed("one", "two"));
        assertEquals(List.of(), locals.copy().gaps());
        assertTrue(TinyProgram.counts(locals.trace()).get(EventKind.STORED) > 5);
        TinyProgram program = new TinyProgram(folder, release, source);
        TinyProgram.Result plain = program.plain("one", "two");
        assertEquals("", plain.err());
        assertEquals(plain, program.observed("one", "two"));
        assertEquals(List.of(), program.copy().gaps());
        Trace trace = program.trace();
        assertTrue(TinyProgram.counts(trace).get(EventKind.LINE) > 5);
        return trace;
    }
}
