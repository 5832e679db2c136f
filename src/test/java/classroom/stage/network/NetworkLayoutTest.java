package classroom.stage.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where lanes stand, on a stage of the size that a window of 1280 × 800 has. */
class NetworkLayoutTest {
    private static final double WIDTH = 536;
    private static final double HEIGHT = 176;
    private static final double MIN_EM = 7;
    private static final int MEMBERS = 12;

    private static NetworkLayout layout(int members) {
        double em = Math.min(WIDTH / NetworkLayout.WIDE, HEIGHT / NetworkLayout.high(members));
        return new NetworkLayout(Math.max(MIN_EM, em), WIDTH, HEIGHT, members);
    }

    @Test
    void theUsualMembersHaveLanesBelowTheirBoxes() {
        for (int members = 1; members <= 4; members++) {
            NetworkLayout layout = layout(members);
            Rectangle2D lanes = layout.lanes();
            assertNotNull(lanes, members + " members");
            assertTrue(layout.lane() >= MIN_EM, layout.lane() + " pixels");
            assertTrue(lanes.getMaxY() < HEIGHT, "above the sentence");
            for (int i = 0; i < members; i++) {
                assertTrue(layout.member(i).getMaxY() <= lanes.getY(), "a box is above the lanes");
                assertTrue(layout.member(i).getHeight() > 2.8 * MIN_EM, "a box with two lines");
                assertNull(layout.strip(i), "only one lane each");
            }
            assertTrue(layout.queue().getMaxY() <= lanes.getY(), "the queue is above the lanes");
        }
    }

    @Test
    void moreMembersHaveTheirLanesInTheirBoxes() {
        for (int members = 5; members <= MEMBERS; members++) {
            NetworkLayout layout = layout(members);
            for (int i = 0; i < members; i++) {
                boolean below = layout.lanes() != null;
                assertEquals(below, layout.strip(i) == null, members + " members");
                assertTrue(below || layout.member(i).contains(layout.strip(i)), "in the box");
                assertTrue(below || layout.strip(i).getHeight() >= 2, layout.strip(i) + " is too thin");
                assertTrue(
                        below
                                || layout.button(i, 10, 0).getMaxY()
                                        <= layout.strip(i).getY() + 1,
                        "the buttons leave it free");
            }
        }
    }

    @Test
    void anEnlargedStageHasLanesForAll() {
        NetworkLayout layout = new NetworkLayout(12, 1080, 640, MEMBERS);
        assertNotNull(layout.lanes());
        assertTrue(layout.lane() >= 8, layout.lane() + " pixels");
    }
}
