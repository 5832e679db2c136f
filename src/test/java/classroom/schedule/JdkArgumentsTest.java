package classroom.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.schedule.search.Findings;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections, arrays and atomics that are passed to methods of the JDK: what these read and change are steps. */
class JdkArgumentsTest {
    private static final String LIST = "static List<Integer> list = new ArrayList<>(List.of(2, 1));";
    private static final String ARRAY = "static int[] a = {2, 1};";

    private static void assertOutcomes(String members, String after, Set<String> texts, String... bodies) {
        Findings found = ScheduleFixture.threads(members, after, bodies).all();
        assertEquals(null, found.refusal());
        assertTrue(found.all());
        assertEquals(texts, Set.copyOf(ScheduleFixture.texts(found)));
    }

    @Test
    void sortingAListIsAStep() {
        assertOutcomes(
                LIST,
                "System.out.print(list);",
                Set.of("[1, 2, 0]", "[0, 1, 2]"),
                "Collections.sort(list);",
                "list.add(0);");
    }

    @Test
    void copyingAListIsAStep() {
        assertOutcomes(
                LIST + "static int size;",
                "System.out.print(size);",
                Set.of("2", "3"),
                "size = new ArrayList<>(list).size();",
                "list.add(0);");
    }

    @Test
    void addingAllIsAReadAndAChange() {
        assertOutcomes(
                LIST + "static List<Integer> other = new ArrayList<>();",
                "System.out.print(other.size() + \" \" + list.size());",
                Set.of("2 3", "3 3"),
                "other.addAll(list);",
                "list.add(0);");
    }

    @Test
    void twoListsThatAddEachOther() {
        assertOutcomes(
                "static List<Integer> a = new ArrayList<>(List.of(1)), b = new ArrayList<>(List.of(2));",
                "System.out.print(a.size() + \" \" + b.size());",
                Set.of("2 2", "2 3", "3 2"),
                "a.addAll(b);",
                "b.addAll(a);");
    }

    @Test
    void textsOfListsAndAtomicsAreReads() {
        assertOutcomes(
                "static AtomicInteger n = new AtomicInteger(); static String seen;",
                "System.out.print(seen);",
                Set.of("n=0", "n=1"),
                "seen = \"n=\" + n;",
                "n.incrementAndGet();");
        assertOutcomes(
                "static AtomicInteger n = new AtomicInteger();",
                "System.out.print(\"!\");",
                Set.of("0!", "1!"),
                "System.out.print(n);",
                "n.incrementAndGet();");
        assertOutcomes(
                LIST + "static String seen;",
                "System.out.print(seen);",
                Set.of("<[2, 1]>", "<[2, 1, 0]>"),
                "seen = String.format(\"<%s>\", list);",
                "list.add(0);");
        assertOutcomes(
                LIST + "static StringBuilder seen = new StringBuilder();",
                "System.out.print(seen);",
                Set.of("[2, 1]", "[2, 1, 0]"),
                "seen.append(list);",
                "list.add(0);");
    }

    @Test
    void ownTextsAreMadeBeforeTheyArePrinted() {
        assertOutcomes(
                "static int x; static class Shown { public String toString() { return \"x\" + x; } }",
                "System.out.print(\"!\");",
                Set.of("x01!", "x11!", "1x0!", "1x1!"),
                "System.out.print(new Shown());",
                "x = 1; System.out.print(x);");
    }

    @Test
    void arraysAreReadAndChangedAsAWhole() {
        assertOutcomes(
                ARRAY,
                "System.out.print(Arrays.toString(a));",
                Set.of("[1, 2]", "[0, 1]", "[0, 2]"),
                "Arrays.sort(a);",
                "if (a[0] == 2) { a[0] = 0; } else { a[1] = 2; }");
        assertOutcomes(
                ARRAY + "static String seen;",
                "System.out.print(seen);",
                Set.of("[2, 1]", "[5, 1]", "[5, 6]"),
                "seen = Arrays.toString(a);",
                "a[0] = 5; a[1] = 6;");
        assertOutcomes(
                ARRAY + "static int[] to = new int[2];",
                "System.out.print(Arrays.toString(to));",
                Set.of("[2, 1]", "[5, 1]"),
                "System.arraycopy(a, 0, to, 0, 2);",
                "a[0] = 5;");
        assertOutcomes(
                ARRAY + "static int[] to;",
                "System.out.print(Arrays.toString(to));",
                Set.of("[2, 1]", "[5, 1]"),
                "to = a.clone();",
                "a[0] = 5;");
        assertOutcomes(
                ARRAY,
                "System.out.print(Arrays.toString(a));",
                Set.of("[7, 7]", "[7, 5]"),
                "Arrays.fill(a, 7);",
                "a[1] = 5;");
    }

    @Test
    void stepsOfAViewAreStepsOnItsList() {
        assertOutcomes(
                LIST + "static List<Integer> view = Collections.unmodifiableList(list); static int seen;",
                "System.out.print(seen);",
                Set.of("2", "3"),
                "seen = view.size();",
                "list.add(0);");
    }

    @Test
    void arraysOfOneThreadNeedNoSteps() {
        Findings found = ScheduleFixture.threads(
                        "static int x;",
                        "System.out.print(x);",
                        "int[] a = {3, 1, 2}; Arrays.sort(a); x = Math.max(x, a[0]);",
                        "int[] a = {3, 1, 2}; Arrays.sort(a); a[0] = 2;")
                .all();
        assertEquals(Set.of("1"), Set.copyOf(ScheduleFixture.texts(found)));
        assertEquals(1, found.runs());
    }
}
