package classroom.stage.panel;

import classroom.screen.FrameHistory;
import classroom.screen.PanelImage;
import classroom.screen.Screen;
import classroom.screen.wire.FromPanel;
import classroom.screen.wire.ToPanel;
import classroom.text.Texts;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.UIManager;

/**
 * Shows a panel that runs in another JVM, pixel for pixel, and sends it mouse and key input. The panel is larger than
 * in a window of its own, so that it can be read from a distance; it is painted at that size, not scaled up. Used on
 * the event thread.
 */
public final class ScreenView extends JPanel {
    /** The minimum size of the panel in points, at a font of {@link #COMMON_FONT}. */
    private static final Dimension COMMON_SIZE = new Dimension(220, 125);

    private static final double COMMON_FONT = 13;
    private static final double MAX_ZOOM = 3;

    private Screen screen;
    private Map<String, String> translations = Map.of();
    private FrameHistory memory;
    private long moment;
    private double second;

    /** Creates an empty view. */
    public ScreenView() {
        setOpaque(true);
        setFocusable(true);
        setFocusTraversalKeysEnabled(false);
        new ScreenInput(this);
        addHierarchyListener(change -> refresh());
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                sendLook();
            }
        });
    }

    /** Sets the displayed screen; null shows an empty area. */
    public void show(Screen next) {
        if (screen != null) {
            screen.picture().whenChanged(() -> {});
        }
        screen = next;
        if (next != null) {
            next.picture().whenChanged(() -> EventQueue.invokeLater(this::refresh));
            refresh();
        }
        sendLook();
        repaint();
    }

    /**
     * Shows a past frame of a panel, which gets no input meanwhile.
     *
     * @param of   the recorded frames; null to show the current frame
     * @param then the time, by {@link System#nanoTime}
     * @param at   the same time, in seconds of the run
     */
    public void replay(FrameHistory of, long then, double at) {
        if (of != memory || of != null && then != moment) {
            memory = of;
            moment = then;
            second = at;
            repaint();
            refresh();
        }
    }

    /** Whether a past frame is shown. */
    public boolean isReplay() {
        return memory != null;
    }

    /** Returns the displayed screen; may be null. */
    public Screen screen() {
        return screen;
    }

    /** Sets the translations of the program's string literals, which are sent to the panel. */
    public void translations(Map<String, String> now) {
        translations = now;
        sendLook();
    }

    /** Returns how the panel should look, with the current theme, font and language. */
    public ToPanel.Look look() {
        GraphicsConfiguration display = getGraphicsConfiguration();
        double device = display == null ? 1 : display.getDefaultTransform().getScaleX();
        double points = pixelsPerPoint();
        Font font = UIManager.getFont("defaultFont");
        return new ToPanel.Look(
                (int) Math.ceil(getWidth() / points),
                (int) Math.ceil(getHeight() / points),
                device * points,
                FlatLaf.isLafDark(),
                font.getFamily(),
                unscaledFontSize(),
                Texts.language().tag(),
                translations);
    }

    /** Paints new frames; while the view is hidden, they wait. */
    private void refresh() {
        if (screen != null && !isReplay() && isShowing()) {
            screen.picture().changes().ifPresent(this::repaintPixels);
        }
    }

    /** Returns the bounds of a control of the panel in this view. */
    public Rectangle place(FromPanel.Control control) {
        double points = pixelsPerPoint();
        return new Rectangle(
                (int) (control.x() * points), (int) (control.y() * points), (int) (control.width() * points), (int)
                        (control.height() * points));
    }

    /** Returns the number of this view's pixels for a point of the panel. */
    double pixelsPerPoint() {
        double user = UIScale.getUserScaleFactor();
        double font = Math.max(1, unscaledFontSize() / COMMON_FONT);
        double room = Math.min(getWidth() / (COMMON_SIZE.width * font), getHeight() / (COMMON_SIZE.height * font));
        return Math.max(1, Math.min(MAX_ZOOM, Math.floor(room * 4) / 4 / user)) * user;
    }

    /** Sends the panel the current look, if it has changed. */
    public void sendLook() {
        if (screen != null && getWidth() > 0) {
            screen.look(look());
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
        sendLook();
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(UIManager.getColor("Panel.background"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (isReplay()) {
            paintPast((Graphics2D) g);
        } else if (screen != null && screen.picture().isThere()) {
            screen.picture().draw((Graphics2D) g, 0, 0);
        } else {
            say(g, Texts.text("screen.starting"));
        }
        if (isFocusOwner()) {
            g.setColor(UIManager.getColor("Component.focusColor"));
            g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
            g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
        }
    }

    private void paintPast(Graphics2D graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        PanelImage picture = memory.at(moment);
        if (picture != null) {
            picture.drawInto(g, getWidth(), getHeight());
        } else {
            say(g, Texts.text(memory.hasForgotten(moment) ? "screen.forgotten" : "screen.starting"));
        }
        ReplayBadge.paint(g, getWidth(), getHeight(), getFont(), Texts.text("screen.replay", second));
        g.dispose();
    }

    private void say(Graphics g, String sentence) {
        g.setColor(UIManager.getColor("Label.disabledForeground"));
        g.drawString(
                sentence,
                UIScale.scale(12),
                UIScale.scale(12) + g.getFontMetrics().getAscent());
    }

    /** Returns the controls of the panel that can be pressed; empty without a panel. */
    List<FromPanel.Control> controls() {
        return screen == null || isReplay() ? List.of() : screen.controls();
    }

    private static int unscaledFontSize() {
        return Math.round(UIManager.getFont("defaultFont").getSize() / UIScale.getUserScaleFactor());
    }

    private void repaintPixels(Rectangle pixels) {
        GraphicsConfiguration display = getGraphicsConfiguration();
        AffineTransform scale = display == null ? new AffineTransform() : display.getDefaultTransform();
        int left = (int) Math.floor(pixels.x / scale.getScaleX());
        int top = (int) Math.floor(pixels.y / scale.getScaleY());
        repaint(
                left,
                top,
                (int) Math.ceil(pixels.width / scale.getScaleX()) + 2,
                (int) Math.ceil(pixels.height / scale.getScaleY()) + 2);
    }
}
