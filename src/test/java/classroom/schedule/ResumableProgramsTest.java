package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether all threads take turns on one thread, with methods that save their frames, or each has a stack of its own: the
 * search finds the same. Each program suspends threads where a frame is hard to save, or can't be saved.
 */
class ResumableProgramsTest {
    private static final String COUNTER = """
            static int x;
            static long y = 5;
            static double z = 0.5;
            static float f = 1.5f;
            static Object lock = new Object();
            static int next() { return ++x; }
            """;

    /** Programs whose frames can all be saved. */
    static Stream<Arguments> saved() {
        return Stream.of(
                Arguments.of("values below a call", "", "long a = 3L * y + next(); y = a;"),
                Arguments.of("wide values", "", "double d = z * 2; y += (long) d + next(); z = d + y;"),
                Arguments.of("float values", "", "f = f * 2 + next(); if (f > 7) y = 1;"),
                Arguments.of("nested calls", "", "x = Math.max(next(), Math.min(next(), 7));"),
                Arguments.of("an array", "", "int[] a = {x, next(), x}; y = a[0] + 10 * a[1] + 100 * a[2];"),
                Arguments.of("a loop", "", "for (int i = 0; i < 2; i++) x += i + 1;"),
                Arguments.of(
                        "recursion",
                        "static int down(int n) { return n == 0 ? x : down(n - 1) + next(); }",
                        "y = down(2);"),
                Arguments.of(
                        "finally",
                        "",
                        "try { if (next() == 2) throw new IllegalStateException(); y = x; }"
                                + " catch (IllegalStateException e) { y = 7; } finally { y += 1; }"),
                Arguments.of(
                        "a synchronized method",
                        "static synchronized long add(long by) { y = y + by; return y; }",
                        "z = add(next());"),
                Arguments.of("a switch", "", "switch (next()) { case 1: y = x; break; case 2: y = 2; default: y++; }"),
                Arguments.of("a monitor", "", "synchronized (lock) { x = x + 1; synchronized (lock) { y = y * x; } }"),
                Arguments.of(
                        "a virtual call",
                        "interface Shape { int area(); }"
                                + " record Square(int side) implements Shape { public int area() { return side * next(); } }"
                                + " record Other(Shape one) implements Shape { public int area() { return one.area() + x; } }",
                        "Shape s = new Other(new Square(2)); y = s.area();"),
                Arguments.of(
                        "a lambda expression",
                        "interface Work { long by(int a, long b); }",
                        "int by = x; Work w = (a, b) -> a * next() + b + by; y = w.by(2, y);"),
                Arguments.of(
                        "a default method",
                        "interface Twice { int one(); default int two() { return one() + one(); } }",
                        "Twice t = () -> next(); y = t.two();"),
                Arguments.of(
                        "a task of a pool",
                        "static ExecutorService pool = Executors.newFixedThreadPool(1);",
                        "int by = 2; pool.submit(() -> { x = x + by; });"),
                Arguments.of("text", "", "String s = \"a\" + next() + y + x; y = s.length() + x;"),
                Arguments.of(
                        "a text of its own",
                        "static class Own { public String toString() { return \"\" + next(); } }",
                        "String s = \"a\" + new Own() + x; y = s.hashCode() % 10;"));
    }

    /** Programs that need a frame that can't be saved: one of the JDK, or one of a constructor. */
    static Stream<Arguments> unsaved() {
        return Stream.of(
                Arguments.of("a list's loop", "", "List.of(1, 2).forEach(each -> x += each);"),
                Arguments.of(
                        "a comparison inside the JDK",
                        "static int order(Integer a, Integer b) { return (a - b) * (next() > 2 ? 1 : -1); }",
                        "List<Integer> two = new ArrayList<>(List.of(1, 2)); two.sort(Main::order); y = two.get(0);"),
                Arguments.of(
                        "comparators of the JDK",
                        "static int order(Integer a, Integer b) { return next() > 100 ? 1 : 0; }",
                        "Comparator<Integer> c = Main::order;"
                                + " c = c.thenComparing(Comparator.<Integer>naturalOrder()); y = c.compare(1, 2);"),
                Arguments.of(
                        "functions of the JDK",
                        "static String text(String of) { return of + next(); }",
                        "java.util.function.Function<String, String> f = Main::text;"
                                + " f = f.andThen(String::strip); y = f.apply(\"1\").length() + x;"),
                Arguments.of(
                        "an exception after the JDK went on",
                        "static String text(String of) { return of + next(); }",
                        "java.util.function.Function<String, String> f = Main::text;"
                                + " List<String> one = new ArrayList<>(List.of(\"1\"));"
                                + " one.replaceAll(f.andThen(String::strip)::apply); y = one.get(0).length() + x;"),
                Arguments.of(
                        "a constructor",
                        "static class Made { int at = next(); Made() { at += x; } }",
                        "y = new Made().at;"),
                Arguments.of(
                        "a new object below a call",
                        "record Pair(int a, int b) {}",
                        "y = new Pair(next(), next()).b();"),
                Arguments.of(
                        "the text of a record",
                        "record Own() { public String toString() { return \"\" + next(); } }",
                        "String s = \"a\" + new Own() + x; y = s.hashCode() % 10;"),
                Arguments.of(
                        "a boxed result",
                        "static Integer boxed() { return next(); }",
                        "java.util.function.IntSupplier s = Main::boxed; y = s.getAsInt();"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("saved")
    void allTakeTurnsOnOneThread(String what, String members, String body) {
        ScheduleFixture one = check(members, body);
        assertEquals(ScheduledProgram.RESUMABLE, one.program().fibers());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsaved")
    void whoseFrameCannotBeSavedGetsAStackOfItsOwn(String what, String members, String body) {
        ScheduleFixture one = check(members, body);
        assertEquals(ScheduleController.INSTANCE.fibers(), one.program().fibers());
    }

    private static ScheduleFixture check(String members, String body) {
        String after = "System.out.print(x + \" \" + y + \" \" + z + \" \" + f);";
        String[] bodies = {body, body};
        ScheduleFixture resumable = ScheduleFixture.threads(COUNTER + members, after, bodies);
        ScheduleFixture stacks = resumable.withoutResumableMethods();
        ExplorationLimits limits = ExplorationLimits.DEFAULT.within(600_000, 100_000);
        Findings expected = stacks.explore(limits);
        Findings found = resumable.explore(limits);
        assertTrue(expected.all() && expected.runs() > 1, expected.toString());
        assertEquals(numbers(expected), numbers(found));
        return resumable;
    }

    private static List<Object> numbers(Findings found) {
        return List.of(
                found.all(),
                found.runs(),
                found.orders(),
                found.steps(),
                found.outcomes().stream()
                        .map(each -> each.outcome() + " " + each.runs() + " " + each.orders())
                        .toList());
    }
}
