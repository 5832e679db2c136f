package classroom.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Captures small areas of the screen frequently, without taking much CPU time from the measured program. */
final class Lookout {
    private static final long PAUSE_NANOS = 10_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Robot robot;
    private final Series looks = new Series();
    private final Series pauses = new Series();

    Lookout() throws AWTException {
        // The other way of capturing on Linux loads GTK first.
        System.setProperty("awt.robot.gtk", "false");
        robot = new Robot();
    }

    /** Returns the pixels of an area of the screen, as RGB. */
    int[] see(Rectangle place) {
        long start = System.nanoTime();
        BufferedImage image = robot.createScreenCapture(place);
        int[] pixels = image.getRGB(0, 0, place.width, place.height, null, 0, place.width);
        looks.add((System.nanoTime() - start) / 1e6);
        return pixels;
    }

    /**
     * Waits until a condition holds.
     *
     * @return the time, by {@link System#nanoTime}
     */
    long await(BooleanSupplier seen) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long last = System.nanoTime();
        while (!seen.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long now = System.nanoTime();
            pauses.add((now - last) / 1e6);
            last = now;
            if (now > end) {
                throw new TimeoutException("nothing was to be seen");
            }
        }
        return System.nanoTime();
    }

    /** Returns the times between two checks, in ms, which limit the precision. */
    Series pauses() {
        return pauses;
    }

    /** Returns the durations of captures, in ms. */
    Series looks() {
        return looks;
    }
}
