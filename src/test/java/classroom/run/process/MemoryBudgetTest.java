package classroom.run.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.run.RunException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A program gets the memory that its list needs, or is refused before it starts. */
class MemoryBudgetTest {
    private static final long GB = 1_000_000_000;
    private static final List<String> HUNDRED_MILLION = List.of("100000000", "8", "add");

    @Test
    void theHeapHasRoomForTheListAndLittleMore() throws RunException {
        MemoryBudget room = new MemoryBudget(() -> 2 * GB);
        assertEquals(List.of("-Xmx827m", "-Xmn16m"), room.flags(Catalog.program("sum/one"), HUNDRED_MILLION));
    }

    @Test
    void otherLessonsNeedNoRoom() throws RunException {
        MemoryBudget room = new MemoryBudget(() -> 0);
        assertEquals(List.of(), room.flags(Catalog.program("bank/locked"), List.of("100", "1", "10")));
    }

    @Test
    void tooMuchIsRefusedWithTheReason() {
        MemoryBudget room = new MemoryBudget(() -> GB);
        String why = assertThrows(RunException.class, () -> room.flags(Catalog.program("sum/threads"), HUNDRED_MILLION))
                .getMessage();
        assertTrue(why.contains("sum/threads") && why.contains("1.0 GB"), why);
    }

    @Test
    void processesNeedTheListTwiceRoomForAPartAndMemoryOfTheirOwn() throws RunException {
        Program program = Catalog.program("sum/processes");
        List<String> many = List.of("1000000", "32", "add");
        long needed = 2 * 8_000_000 + 2 * 8_000_000 / 32 + (200L << 20) + 32 * (40L << 20);
        assertThrows(RunException.class, () -> new MemoryBudget(() -> needed - 1).flags(program, many));
        assertEquals(List.of("-Xmx73m", "-Xmn16m"), new MemoryBudget(() -> needed).flags(program, many));
    }

    @Test
    void twoAtATimeDoNotGetTheSameRoom() throws RunException {
        MemoryBudget room = new MemoryBudget(() -> 2 * GB);
        room.flags(Catalog.program("sum/one"), HUNDRED_MILLION);
        assertThrows(RunException.class, () -> room.flags(Catalog.program("sum/threads"), HUNDRED_MILLION));
    }

    @Test
    void theMachineHasSomeMemory() {
        assertTrue(FreeMemory.bytes() > 0);
    }
}
