package classroom.window.ask;

import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import javax.swing.JLabel;
import javax.swing.Timer;

/** Counts the seconds of a discussion down to 0. It ticks only while it counts. Event thread only. */
final class DiscussionClock extends JLabel implements Localizer.Localizable {
    private static final int SECOND_MS = 1000;
    private static final int MINUTE_S = 60;

    private final Timer timer = new Timer(SECOND_MS, tick -> tick());
    private long end;
    private long left = -1;

    DiscussionClock() {
        setName("ask.clock");
        putClientProperty("FlatLaf.styleClass", "h00");
    }

    /** Starts to count, from a number of minutes. */
    void start(int minutes) {
        end = System.nanoTime() + minutes * MINUTE_S * 1_000_000_000L;
        timer.restart();
        tick();
    }

    /** Stops, and shows nothing. */
    void stop() {
        timer.stop();
        left = -1;
        setText("");
    }

    /** Whether it counts. */
    boolean isCounting() {
        return timer.isRunning();
    }

    /** A window that is gone needs no clock. */
    @Override
    public void removeNotify() {
        timer.stop();
        super.removeNotify();
    }

    private void tick() {
        left = Math.max(0, (end - System.nanoTime() + 999_999_999L) / 1_000_000_000L);
        if (left == 0) {
            timer.stop();
        }
        updateTexts();
    }

    @Override
    public void updateTexts() {
        setText(
                left < 0
                        ? ""
                        : left == 0
                                ? Texts.text("ask.clock.over")
                                : Texts.text("ask.clock", left / MINUTE_S, left % MINUTE_S));
    }
}
