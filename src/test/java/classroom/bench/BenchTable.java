package classroom.bench;

import java.awt.Rectangle;

/**
 * How a place on the screen looks with its words painted: which of its pixels are dark.
 *
 * @param place on the screen
 * @param dark  row by row
 */
record BenchTable(Rectangle place, boolean[] dark) {
    /** So much of the dark, and as much of the light, must be as in the print. */
    private static final double ALIKE = 0.9;
    private static final double MIN_DARK = 0.01;

    /** Takes the print of a place that is painted. */
    static BenchTable of(Rectangle place, Lookout lookout) {
        return new BenchTable(place, dark(lookout.see(place)));
    }

    /** Whether there are words in it at all. */
    boolean hasWords() {
        int count = 0;
        for (boolean each : dark) {
            count += each ? 1 : 0;
        }
        return count > MIN_DARK * dark.length && count < dark.length / 2;
    }

    /** Whether the words are on the screen now. */
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
