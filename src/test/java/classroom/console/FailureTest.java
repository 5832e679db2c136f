package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.console.programs.Moody;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Panels that don't do what a panel should. */
class FailureTest {
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(5);

    @Test
    void aPanelThatCannotBeMadeHasItsErrorTextInTheOutput() {
        ConsoleResult said = ConsoleResult.toMoody(MAX_WAIT, Moody.FAILS);
        JsonObject json = failed(said);
        assertEquals(1, json.get("exit").getAsInt());
        String output = json.getAsJsonArray("output").toString();
        assertTrue(output.contains("in a bad mood") && output.contains("won't be made"), output);
        assertEquals(0, json.getAsJsonObject("metrics").size());
    }

    @Test
    void aPanelThatEndsItsJvmHasItsStatus() {
        ConsoleResult said = ConsoleResult.toMoody(MAX_WAIT, Moody.LEAVES);
        assertEquals(Moody.STATUS, failed(said).get("exit").getAsInt());
        assertTrue(said.err().contains(String.valueOf(Moody.STATUS)), said.err());
    }

    @Test
    void aPanelThatNeverAnswersIsStopped() {
        ConsoleResult said = ConsoleResult.toMoody(SHORT, Moody.KEEPS_SILENT);
        assertNotEquals(0, failed(said).get("exit").getAsInt());
        assertTrue(said.err().contains("did not answer in time"), said.err());
    }

    @Test
    void boxesOverEachOtherAreAllAnswered() {
        ConsoleResult said = ConsoleResult.toMoody(MAX_WAIT, Moody.ANSWERS_TWICE);
        assertEquals("", said.err());
        assertEquals(0, said.exit());
        assertEquals(0, said.json().get("exit").getAsInt());
    }

    private static JsonObject failed(ConsoleResult said) {
        assertEquals(1, said.exit());
        assertEquals(1, said.err().lines().count(), said.err());
        return said.json();
    }
}
