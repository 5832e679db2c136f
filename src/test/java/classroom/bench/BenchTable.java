package classroom.bench;

import java.awt.Rectangle;

/**
 * The appearance of an area of the screen with text: which of its pixels are dark.
 *
 * @param place the area on the screen
 * @param dark  whether each pixel is dark, row by row
 */
record BenchTable(Rectangle place, boolean[] dark) {
    /** The share of dark pixels, and of light ones, that must be equal. */
    private static final double ALIKE = 0.9;

    private static final double MIN_DARK = 0.01;

    /** Captures an area. */
    static BenchTable of(Rectangle place, Lookout lookout) {
        return new BenchTable(place, dark(lookout.see(place)));
    }

    /** Whether it contains text. */
    boolean hasWords() {
        int count = 0;
        for (boolean each : dark) {
            count += each ? 1 : 0;
        }
        return count > MIN_DARK * dark.length && count < dark.length / 2;
    }

    /** Whether the area currently shows the same text. */
    boolean isSeen(Lookout lookout) {
        boolean[] now = dark(lookout.see(place));
        int[] all = new int[2];
        int[] alike = new int[2];
        for (int i = 0; i < dark.length; i++) {
            int kind = dark[i] ? 1 : 0;
            all[kind]++;
            alike[kind] += now[i] == dark[i] ? 1 : 0;
        }
        return alike[0] >= ALIKE * all[0] && alike[1] >= ALIKE * all[1];
    }

    private static boolean[] dark(int[] pixels) {
        boolean[] dark = new boolean[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int sum = (pixels[i] >> 16 & 0xFF) + (pixels[i] >> 8 & 0xFF) + (pixels[i] & 0xFF);
            dark[i] = sum < 3 * 0x80;
        }
        return dark;
    }
}
