package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A deadlock that a program is expected to come to is an outcome in a terminal, observed or not. */
class ExpectedDeadlockTest {
    private static ConsoleResult stuck(String... more) {
        List<String> words = new ArrayList<>(List.of("run", "deadlock/opposite", "--set", "pause=300", "--lang", "en"));
        words.addAll(List.of(more));
        ConsoleResult said = ConsoleResult.to(words.toArray(String[]::new));
        assertEquals(0, said.exit(), said.toString());
        assertEquals("", said.err());
        return said;
    }

    @Test
    void peopleAreToldOfTheRing() {
        String out = stuck().out();
        assertTrue(out.contains("Dead-locked: ") && out.contains("for lockB, which B to A got in line "), out);
        assertTrue(out.contains("an outcome that this lesson expects, and no failure"), out);
    }

    @Test
    void theJsonHasTheRing() {
        JsonArray ring = stuck("--json").json().getAsJsonArray("deadlock");
        assertEquals(2, ring.size());
        for (int i = 0; i < 2; i++) {
            JsonObject wait = ring.get(i).getAsJsonObject();
            assertEquals(
                    "[" + ring.get(1 - i).getAsJsonObject().get("thread") + "]",
                    wait.get("held_by").toString());
            assertTrue(wait.get("line").getAsInt() > wait.get("held_line").getAsInt());
        }
    }

    @Test
    void withNothingNotedTheJvmItselfTells() {
        JsonArray ring = stuck("--unobserved", "--json").json().getAsJsonArray("deadlock");
        assertEquals(2, ring.size(), ring.toString());
        JsonObject wait = ring.get(0).getAsJsonObject();
        assertTrue(
                wait.get("lock").getAsString().startsWith("ReentrantLock@")
                        && wait.get("line").getAsInt() > 0,
                ring.toString());
        assertTrue(wait.get("held_line").isJsonNull() && wait.get("field").isJsonNull(), ring.toString());
    }

    @Test
    void severalRunsAreCounted() {
        ConsoleResult said = stuck("--times", "2", "--json");
        assertEquals(2, said.json().get("deadlocks").getAsInt());
        assertEquals(0, said.json().get("exit").getAsInt());
        assertTrue(stuck("--times", "2", "--unobserved").out().contains("Deadlock: 2 of 2 runs"));
    }

    @Test
    void withoutAPauseItIsLuck() {
        ConsoleResult said = ConsoleResult.to("run", "deadlock/ordered", "--set", "pause=0", "--times", "2", "--json");
        assertEquals(0, said.exit());
        assertFalse(said.json().has("deadlocks"), said.out());
        assertEquals(
                "[{\"moved\":10,\"due\":10},{\"moved\":10,\"due\":10}]",
                said.json().get("metrics").toString());
    }
}
