package classroom.window.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tests the displayed time and how it moves. */
class PlaybackStateTest {
    private static final long S = 1_000_000_000L;

    private final PlaybackState player = new PlaybackState(() -> {});

    @Test
    void liveItGoesWithTheEnd() {
        assertTrue(player.tick(100 * S, 3 * S));
        assertEquals(3 * S, player.time());
        assertTrue(player.tick(101 * S, 4 * S));
        assertEquals(4 * S, player.time());
        assertFalse(player.tick(102 * S, 4 * S), "nothing new");
        assertEquals(PlaybackState.Mode.LIVE, player.mode());
    }

    @Test
    void whoScrubsStaysThereWhileTheRunGoesOn() {
        player.tick(1, 10 * S);
        player.scrub(4 * S);
        assertFalse(player.tick(S, 20 * S));
        assertEquals(4 * S, player.time());
        assertEquals(PlaybackState.Mode.PAUSED, player.mode());
        player.scrub(-1);
        assertEquals(0, player.time());
        player.scrub(99 * S);
        assertEquals(20 * S, player.time(), "no further than there is something");
        player.goLive();
        player.tick(2 * S, 30 * S);
        assertEquals(30 * S, player.time());
    }

    @Test
    void itPlaysAtItsSpeedAndPausesAtTheEnd() {
        player.tick(S, 10 * S);
        player.scrub(2 * S);
        player.speed(0.5);
        player.play();
        player.tick(99 * S, 10 * S);
        assertEquals(2 * S, player.time(), "nobody has ticked for long");
        player.tick(101 * S, 10 * S);
        assertEquals(3 * S, player.time(), "half a second of the run in a second");
        player.speed(10);
        player.tick(102 * S, 10 * S);
        assertEquals(10 * S, player.time());
        assertEquals(PlaybackState.Mode.PAUSED, player.mode());
        player.play();
        assertEquals(0, player.time(), "from the start again");
        player.pause();
        assertFalse(player.tick(103 * S, 10 * S));
    }
}
