package classroom.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Beats, gaps and clicks are counted as they come. */
class HeartbeatTest {
    private static final long MS = 1_000_000;
    private final Heartbeat heartbeat = new Heartbeat();

    private void beats(long... ms) {
        for (long each : ms) {
            heartbeat.beat(each * MS);
        }
    }

    @Test
    void withoutABeatThereIsNoGap() {
        Heartbeat.HeartbeatSnapshot none = heartbeat.snapshot(0);
        assertEquals(0, none.longestGap(99 * MS));
        assertEquals(0, none.openGap(99 * MS));
        assertEquals(0, none.waiting());
    }

    @Test
    void theLongestGapIsThatBetweenTwoBeatsOrTheOpenOne() {
        beats(100, 130, 2130, 2160);
        Heartbeat.HeartbeatSnapshot snapshot = heartbeat.snapshot(0);
        assertEquals(2000 * MS, snapshot.longestGap());
        assertEquals(40 * MS, snapshot.openGap(2200 * MS));
        assertEquals(2000 * MS, snapshot.longestGap(2200 * MS));
        assertEquals(3000 * MS, snapshot.longestGap(5160 * MS));
        heartbeat.countAnew();
        beats(2200);
        assertEquals(40 * MS, heartbeat.snapshot(0).longestGap());
    }

    @Test
    void aSnapshotBeginsWithTheLastBeatBeforeItsTime() {
        beats(10, 20, 30, 40);
        assertArrayEquals(
                new long[] {20 * MS, 30 * MS, 40 * MS},
                heartbeat.snapshot(25 * MS).beats());
        assertArrayEquals(new long[] {40 * MS}, heartbeat.snapshot(99 * MS).beats());
        assertEquals(4, heartbeat.snapshot(0).beats().length);
    }

    @Test
    void oldBeatsAreForgottenButNotTheGapTheyBegan() {
        for (long ms = 0; ms < 900_000; ms += 1000) {
            heartbeat.beat(ms * MS);
        }
        assertTrue(heartbeat.snapshot(0).beats().length < 610);
        beats(1_800_000);
        assertEquals(2, heartbeat.snapshot(0).beats().length, "a gap longer than what is kept has both its ends");
    }

    @Test
    void aMomentOfBeforeIsShownAsItWasThen() {
        beats(10, 40, 1040, 1070);
        heartbeat.made(1, 30 * MS);
        heartbeat.made(2, 1060 * MS);
        heartbeat.taken(1, 1041 * MS);
        Heartbeat.HeartbeatSnapshot then = heartbeat.snapshot(0, 500 * MS);
        assertArrayEquals(new long[] {10 * MS, 40 * MS}, then.beats());
        assertEquals(30 * MS, then.longestGap());
        assertEquals(460 * MS, then.longestGap(500 * MS), "the gap was open");
        assertEquals(1, then.waiting());
        assertEquals(1, then.clicks().size(), "the other was not made yet");
        Heartbeat.HeartbeatSnapshot later = heartbeat.snapshot(1000 * MS, 1050 * MS);
        assertArrayEquals(new long[] {40 * MS, 1040 * MS}, later.beats());
        assertEquals(1000 * MS, later.longestGap());
        assertEquals(0, later.waiting());
    }

    @Test
    void clicksWaitUntilTheyAreTaken() {
        heartbeat.made(1, 5 * MS);
        heartbeat.made(4, 6 * MS);
        heartbeat.taken(3, 7 * MS);
        assertEquals(2, heartbeat.snapshot(0).waiting());
        heartbeat.taken(1, 9 * MS);
        Heartbeat.HeartbeatSnapshot snapshot = heartbeat.snapshot(0);
        assertEquals(1, snapshot.waiting());
        assertEquals(new Heartbeat.Click(1, 5 * MS, 9 * MS), snapshot.clicks().get(0));
        assertTrue(snapshot.clicks().get(1).waits());
        beats(10, 700_000);
        assertEquals(
                1, heartbeat.snapshot(0).clicks().size(), "what was taken long ago is forgotten; what waits is not");
    }
}
