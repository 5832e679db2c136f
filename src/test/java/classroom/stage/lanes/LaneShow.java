package classroom.stage.lanes;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadState;
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

/** Lanes of a test, without a window; used on the event thread. */
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

    /** Shows what there is, all of it. */
    void show(List<LaneSource> sides, long time) {
        do {
            lanes.show(sides, time);
        } while (!lanes.isComplete());
    }

    /** Does something on the event thread in a look and a language. */
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

    /** Its picture. */
    BufferedImage painted() {
        int width = (int) Math.ceil(lanes.getWidth() * fine);
        int height = (int) Math.ceil(lanes.getHeight() * fine);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(fine, fine);
        lanes.paint(g);
        g.dispose();
        return image;
    }

    /** The lane of a thread; of two of a name, that of the last run. */
    LaneRow row(String name) {
        return lanes.places().columns().stream().flatMap(each -> each.rows().stream())
                .filter(each -> each.lane().track().name().equals(name)).reduce((before, after) -> after).orElseThrow();
    }

    /** The color of a thread's bar at a time, in the bar's uppermost row of pixels. */
    int color(BufferedImage image, String name, long time) {
        LaneRow row = row(name);
        return image.getRGB(lanes.x(row.group().side(), time), row.top(1)) & 0xff_ffff;
    }

    /** A color of the theme. */
    static int color(String key) {
        Color color = LaneColors.of("Classroom.lanes." + key);
        return color.getRGB() & 0xff_ffff;
    }

    /** The state that is shown of a thread at a time; null if none is. */
    ThreadState shown(String name, long time) {
        painted();
        LaneRow row = row(name);
        int x = lanes.x(row.group().side(), time) - lanes.places().column(lanes.x(row.group().side(), time)).plotX();
        int state = row.bins().first(x);
        return state == Lane.NOTHING ? null : ThreadState.values()[state];
    }

    void press(String key) {
        KeyStroke stroke = KeyStroke.getKeyStroke(key);
        lanes.getActionMap().get(lanes.getInputMap().get(stroke)).actionPerformed(new ActionEvent(lanes, 0, key));
    }

    void wheel(int x, int y, int modifiers, int clicks) {
        lanes.dispatchEvent(new MouseWheelEvent(lanes, MouseEvent.MOUSE_WHEEL, 0, modifiers, x, y, 0, false,
                MouseWheelEvent.WHEEL_UNIT_SCROLL, 1, clicks));
    }

    MouseEvent mouse(int id, int x, int y, int clicks) {
        boolean isMove = id == MouseEvent.MOUSE_MOVED || id == MouseEvent.MOUSE_EXITED;
        MouseEvent event = new MouseEvent(lanes, id, 0, isMove ? 0 : MouseEvent.BUTTON1_DOWN_MASK, x, y, clicks, false,
                isMove ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1);
        lanes.dispatchEvent(event);
        return event;
    }

    void click(int x, int y, int clicks) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, clicks);
    }
}
