package classroom.stage.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import classroom.metrics.network.QueueHistory.Tile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The picture that grows by the answers of a run. */
class TilePictureTest {
    /** Six tasks stand in two rows of three. */
    private static final int TASKS = 6;

    private static final int POINTS = 80 * 80;
    private static final List<Tile> TILES = List.of(
            new Tile(10, 6, ".".repeat(POINTS)),
            new Tile(20, 1, "a".repeat(POINTS)),
            new Tile(30, 2, "z".repeat(POINTS - 1)),
            new Tile(30, 99, "z".repeat(POINTS)));

    private final TilePicture picture = new TilePicture();

    @Test
    void tilesComeAtTheirTimesAndGoAgain() {
        assertEquals(0, picture.at(TILES, TASKS, 5).getRGB(239, 159));
        BufferedImage later = picture.at(TILES, TASKS, 15);
        assertEquals(List.of(240, 160), List.of(later.getWidth(), later.getHeight()));
        assertEquals(Color.BLACK.getRGB(), later.getRGB(239, 159));
        assertEquals(0, later.getRGB(0, 0));
        assertNotEquals(0, picture.at(TILES, TASKS, 25).getRGB(0, 0));
        assertEquals(0, picture.at(TILES, TASKS, 15).getRGB(0, 0));
    }

    @Test
    void aTileThatIsNoneIsNotPainted() {
        assertEquals(0, picture.at(TILES, TASKS, 100).getRGB(80, 0));
        assertNull(picture.at(List.of(), TASKS, 100));
        assertNull(picture.at(TILES, 0, 100));
    }
}
