package classroom.window.theme;

import javax.swing.UIManager;

/**
 * Whether the user wants less motion: then pictures change twice a second instead of thirty times, and nothing glides. Used
 * on the event thread.
 */
public final class Motion {
    /** The pause between two pictures with reduced motion, in ms. */
    public static final int REDUCED_MS = 500;

    private static boolean isReduced;

    private Motion() {}

    /** Whether motion is reduced. */
    public static boolean isReduced() {
        return isReduced;
    }

    /** Reduces motion, or no longer. */
    public static void reduce(boolean reduced) {
        isReduced = reduced;
        UIManager.put("ScrollPane.smoothScrolling", !reduced);
        System.setProperty("flatlaf.animation", String.valueOf(!reduced));
    }
}
