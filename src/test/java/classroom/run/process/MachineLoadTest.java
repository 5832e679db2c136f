package classroom.run.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.process.MachineLoad.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others take of the processors is told from what the app and its programs take. */
class MachineLoadTest {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int TICKS = 30 * CORES;

    private Optional<Reading> now = Optional.of(new Reading(0, 0, 0));
    private final MachineLoad others = new MachineLoad(() -> now);

    private static Reading reading(int user, int nice, int system, int idle, int own) {
        return Reading.of("cpu  " + (1000 + user) + " " + (50 + nice) + " " + (300 + system) + " " + (7000 + idle) + " 5 0 0 0 9 9",
                "77 (a b) c) S 1 2 3 4 5 6 7 8 9 10 " + (40 + own) + " 60 1 2 20 0");
    }

    /** Ticks are hundredths of a second: of two cores, a second each. */
    private static boolean isCrowded(int user, int nice, int system, int idle, int own) {
        return reading(user, nice, system, idle, own).isCrowded(reading(0, 0, 0, 0, 0), 2);
    }

    /** Time goes on, in which others leave some part of it. */
    private void look(double left) {
        Reading before = now.orElseThrow();
        now = Optional.of(new Reading(before.idle() + Math.round(left * TICKS), 0, before.all() + TICKS));
        others.look();
    }

    @Test
    void itIsCrowdedWhereOthersTakeAllThatTheyCanGet() {
        assertTrue(isCrowded(190, 0, 10, 0, 0));
        assertFalse(isCrowded(0, 200, 0, 0, 0), "panels that start, too, are nice");
        assertTrue(isCrowded(200, 0, 0, 0, 130), "they would take what the app takes, too");
        assertFalse(isCrowded(200, 0, 0, 0, 190), "the app alone is busy");
        assertFalse(isCrowded(150, 0, 0, 50, 0), "half a core is left");
        assertFalse(isCrowded(0, 0, 0, 200, 0));
    }

    @Test
    void aCrowdIsNoticedAndSoIsItsEnd() {
        assertFalse(others.leaveLittle());
        look(0);
        assertFalse(others.leaveLittle(), "one look is none");
        look(0);
        assertTrue(others.leaveLittle());
        look(1);
        assertFalse(others.leaveLittle());
    }

    @Test
    void whatIsKnownStaysWhileProgramsRun() {
        look(0);
        look(0);
        others.keep();
        look(1);
        assertTrue(others.leaveLittle(), "that includes what the program left");
        look(1);
        assertFalse(others.leaveLittle());
    }

    @Test
    void tooShortATimeTellsNothing() {
        look(0);
        now = Optional.of(new Reading(now.orElseThrow().idle(), 0, now.orElseThrow().all() + 2));
        others.look();
        assertFalse(others.leaveLittle());
    }

    @Test
    void aSystemThatDoesNotTellIsNoCrowd() {
        now = Optional.empty();
        others.look();
        others.look();
        assertFalse(others.leaveLittle());
    }

    @Test
    void linuxTells() throws Exception {
        Path stat = Path.of("/proc/stat");
        if (Platform.HERE == Platform.LINUX) {
            Reading here = Reading.of(Files.readAllLines(stat).get(0), Files.readAllLines(Path.of("/proc/self/stat")).get(0));
            assertTrue(here.idle() > 0 && here.own() > 0 && here.idle() + here.own() <= here.all(), here.toString());
        } else {
            assertFalse(Files.exists(stat), "a system of another name that tells, too");
        }
    }
}
