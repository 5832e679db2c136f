package classroom.window.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that sections are distributed over columns of similar height, in letters as large as possible. */
class ColumnLayoutTest {
    /** Returns the layout of sections with the given areas in square pixels at the default font size. */
    private static ColumnLayout plan(int height, int... areas) {
        return ColumnLayout.of(
                areas.length, 900, height, (part, width, steps) -> (int) (areas[part] * Math.pow(1.21, steps) / width));
    }

    @Test
    void everyPartStandsInOneColumnInItsOrder() {
        ColumnLayout plan = plan(10, 9000, 3000, 3000, 6000, 9000);
        assertEquals(
                List.of(0, 1, 2, 3, 4),
                List.of(0, 1, 2).stream()
                        .flatMap(column -> plan.parts(column).stream())
                        .toList());
    }

    @Test
    void columnsAreBalanced() {
        assertEquals(List.of(List.of(0), List.of(1, 2), List.of(3)), columns(plan(10, 9000, 4000, 5000, 9000)));
        assertEquals(List.of(List.of(0, 1), List.of(2), List.of(3)), columns(plan(10, 3000, 4000, 9000, 9000)));
    }

    @Test
    void aLongPartGetsAWideColumn() {
        ColumnLayout plan = plan(10, 20_000, 10_000, 10_000);
        assertTrue(plan.widths().get(0) > plan.widths().get(1), plan.toString());
        assertTrue(plan.widths().stream().mapToInt(each -> each).sum() <= 900, plan.toString());
    }

    @Test
    void lettersGrowWithTheRoomAndNeverShrink() {
        assertEquals(0, plan(10, 9000, 9000, 9000).steps());
        int before = 0;
        for (int height : new int[] {30, 40, 60, 2000}) {
            ColumnLayout plan = plan(height, 9000, 9000, 9000);
            assertTrue(plan.steps() >= before && plan.height() <= height + 1, height + ": " + plan);
            before = plan.steps();
        }
        assertTrue(before > 3);
    }

    private static List<List<Integer>> columns(ColumnLayout plan) {
        return List.of(plan.parts(0), plan.parts(1), plan.parts(2));
    }
}
