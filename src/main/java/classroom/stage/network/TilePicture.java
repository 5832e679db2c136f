package classroom.stage.network;

import classroom.metrics.network.QueueHistory.Tile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** The picture that the answers of a run come to, as far as they have come. Lives on the event thread. */
final class TilePicture {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int LETTERS = 26;

    private BufferedImage image;
    private int tasks;
    private int painted;
    private long shown = Long.MIN_VALUE;

    /**
     * Returns the picture at a time; null if the tasks of the run paint none.
     *
     * @param tiles all tiles so far, in the order of their times
     * @param of    the number of tasks of the run, which tells how large a tile is
     */
    BufferedImage at(List<Tile> tiles, int of, long time) {
        if (tiles.isEmpty() || of == 0) {
            image = null;
            return null;
        }
        int columns = (int) Math.ceil(Math.sqrt(of * 1.5));
        int rows = (of + columns - 1) / columns;
        int wide = Math.max(1, WIDTH / columns);
        int high = Math.max(1, HEIGHT / rows);
        if (image == null || tasks != of || time < shown || painted > tiles.size()) {
            image = new BufferedImage(wide * columns, high * rows, BufferedImage.TYPE_INT_ARGB);
            tasks = of;
            painted = 0;
        }
        shown = time;
        for (; painted < tiles.size() && tiles.get(painted).time() <= time; painted++) {
            Tile tile = tiles.get(painted);
            if (tile.task() <= of && tile.points().length() == wide * high) {
                paint(tile, columns, wide, high);
            }
        }
        return image;
    }

    private void paint(Tile tile, int columns, int wide, int high) {
        int left = (tile.task() - 1) % columns * wide;
        int top = (tile.task() - 1) / columns * high;
        for (int i = 0; i < tile.points().length(); i++) {
            image.setRGB(left + i % wide, top + i / wide, color(tile.points().charAt(i)));
        }
    }

    /** A point that stays is black; the others go from dark blue to light yellow. */
    private static int color(char letter) {
        if (letter == '.') {
            return Color.BLACK.getRGB();
        }
        float share = (letter - 'a') / (float) LETTERS;
        return Color.HSBtoRGB(0.65f - 0.5f * share, 0.8f - 0.5f * share, 0.45f + 0.55f * share);
    }
}
