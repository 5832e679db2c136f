package classroom.stage.lanes;

import classroom.stage.lanes.model.Lane;
import classroom.stage.lanes.model.LaneSource;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.format.ThreadState;
import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/** The lanes in a test, without a window. Used on the event thread. */
final class LaneShow {
    final Lanes lanes = new Lanes();
    private final double fine;

    LaneShow(int width, int height, double fine, List<LaneSource> sides, long time) {
        this.fine = fine;
        lanes.setSize(width, height);
        show(sides, time);
    }

    LaneShow(int width, int height, List<LaneSource> sides) {
        this(width, height, 1, sides, -1_000_000);
    }

    /** Shows all of some runs. */
    void show(List<LaneSource> sides, long time) {
        do {
            lanes.show(sides, time);
        } while (!lanes.isComplete());
    }

    /** Runs a task on the event thread with a theme and a language. */
    static <T> T on(boolean dark, Language language, Callable<T> what) throws Exception {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        SwingUtilities.invokeAndWait(() -> {
            try {
                FlatLaf.registerCustomDefaultsSource("classroom.theme");
                boolean isSet = dark ? FlatDarkLaf.setup() : FlatLightLaf.setup();
                if (!isSet) {
                    throw new IllegalStateException("no look and feel");
                }
                Texts.use(language);
                result.set(what.call());
            } catch (Throwable e) {
                thrown.set(e);
            }
        });
        if (thrown.get() != null) {
            throw new InvocationTargetException(thrown.get());
        }
        return result.get();
    }

    /** Returns the picture. */
    BufferedImage painted() {
        return painted(0);
    }

    /** Returns the picture on a background color. */
    BufferedImage painted(int leftOut) {
        int width = (int) Math.ceil(lanes.getWidth() * fine);
        int height = (int) Math.ceil(lanes.getHeight() * fine);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(leftOut));
        g.fillRect(0, 0, width, height);
        g.scale(fine, fine);
        lanes.paint(g);
        g.dispose();
        return image;
    }

    /** Returns the lane of a thread; the last one if the name is not unique. */
    LaneRow row(String name) {
        return lanes.viewport().layout().columns().stream()
                .flatMap(each -> each.rows().stream())
                .filter(each -> each.lane().track().name().equals(name))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    /** Returns the color of a thread's bar at a time, in its top row of pixels. */
    int color(BufferedImage image, String name, long time) {
        LaneRow row = row(name);
        return image.getRGB(lanes.viewport().x(row.group().side(), time), row.top(1)) & 0xff_ffff;
    }

    /** Returns a color of the theme. */
    static int color(String key) {
        Color color = LaneColors.of("Classroom.lanes." + key);
        return color.getRGB() & 0xff_ffff;
    }

    /** Returns the displayed state of a thread at a time; null if there is none. */
    ThreadState shown(String name, long time) {
        painted();
        LaneRow row = row(name);
        int x = lanes.viewport().x(row.group().side(), time)
                - lanes.viewport()
                        .layout()
                        .column(lanes.viewport().x(row.group().side(), time))
                        .plotX();
        int state = row.bins().first(x);
        return state == Lane.NOTHING ? null : ThreadState.values()[state];
    }

    void press(String key) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        lanes.getActionMap().get(lanes.getInputMap().get(stroke)).actionPerformed(new ActionEvent(lanes, 0, key));
    }

    void wheel(int x, int y, int modifiers, int clicks) {
        lanes.dispatchEvent(new MouseWheelEvent(
                lanes,
                MouseEvent.MOUSE_WHEEL,
                0,
                modifiers,
                x,
                y,
                0,
                false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL,
                1,
                clicks));
    }

    MouseEvent mouse(int id, int x, int y, int clicks) {
        boolean isMove = id == MouseEvent.MOUSE_MOVED || id == MouseEvent.MOUSE_EXITED;
        MouseEvent event = new MouseEvent(
                lanes,
                id,
                0,
                isMove ? 0 : MouseEvent.BUTTON1_DOWN_MASK,
                x,
                y,
                clicks,
                false,
                isMove ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1);
        lanes.dispatchEvent(event);
        return event;
    }

    void click(int x, int y, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks);
    }
}
