package classroom.stage.memory;

import classroom.stage.memory.BoxPlaces.PlacedBox;
import classroom.text.Texts;
import java.awt.Cursor;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * The mouse and the keyboard on the objects: a box is moved by dragging, its buttons pin and hide it, the wheel scrolls,
 * a right click, Shift+F10 or the menu key opens the menu. Used on the event thread.
 */
final class BoxInput extends MouseAdapter {
    private static final double WHEEL = 3;

    private final JComponent stage;
    private final MemoryPicture picture;
    private final BoxMenu menu;
    private final CardInput cards;
    /** The box that is being dragged; null for none. */
    private BoxKey dragged;
    /** From the corner of the dragged box to the pointer, in pixels. */
    private Point2D grip;

    private Point2D pressed;

    /** @param cards the input of the cards, which the menu lists too */
    BoxInput(JComponent stage, MemoryPicture picture, CardInput cards) {
        this.stage = stage;
        this.picture = picture;
        this.cards = cards;
        this.menu = new BoxMenu(picture, stage::repaint);
    }

    /** Starts to listen to the stage. */
    void install() {
        stage.setFocusable(true);
        stage.addMouseListener(this);
        stage.addMouseMotionListener(this);
        stage.addMouseWheelListener(this);
        stage.getInputMap().put(KeyStroke.getKeyStroke("shift F10"), "memory.menu");
        stage.getInputMap().put(KeyStroke.getKeyStroke("CONTEXT_MENU"), "memory.menu");
        stage.getActionMap().put("memory.menu", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                BoxPlaces layout = picture.layout();
                int x = layout == null ? 0 : (int) layout.room().getX();
                menu(Optional.empty()).show(stage, x, 0);
            }
        });
    }

    private JPopupMenu menu(Optional<PlacedBox> box) {
        JPopupMenu all = menu.of(box);
        cards.fill(all);
        return all;
    }

    /** Returns the tip for the place of the pointer; null for none. */
    String tip(MouseEvent event) {
        Optional<PlacedBox> box = picture.at(event.getX(), event.getY());
        if (box.isEmpty()) {
            return null;
        }
        if (isOn(box.get(), ObjectBoxes.HIDE, event)) {
            return Texts.text("memory.hide");
        }
        boolean pinned = picture.arrangement().isPinned(box.get().key());
        return isOn(box.get(), ObjectBoxes.PIN, event)
                ? pinned ? Texts.text("memory.unpin") : Texts.text("memory.pin")
                : null;
    }

    private boolean isOn(PlacedBox box, int button, MouseEvent event) {
        return box.button(button, picture.em()).contains(event.getX(), event.getY());
    }

    @Override
    public void mousePressed(MouseEvent event) {
        if (opensMenu(event) || picture.layout() == null || !SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        stage.requestFocusInWindow();
        BoxArrangement arrangement = picture.arrangement();
        Optional<PlacedBox> box = picture.at(event.getX(), event.getY());
        if (box.isEmpty()) {
            if (picture.isFoldedText(event.getX(), event.getY())) {
                arrangement.unfold(!arrangement.isUnfolded());
            } else if (picture.isHiddenText(event.getX(), event.getY())) {
                arrangement.showHidden();
            }
        } else if (isOn(box.get(), ObjectBoxes.HIDE, event)) {
            arrangement.hide(box.get().key());
        } else if (isOn(box.get(), ObjectBoxes.PIN, event)) {
            arrangement.pin(box.get().key(), !arrangement.isPinned(box.get().key()));
        } else {
            dragged = box.get().key();
            pressed = event.getPoint();
            Rectangle2D at = box.get().bounds();
            grip = new Point2D.Double(event.getX() - at.getX(), event.getY() - at.getY());
            return;
        }
        stage.repaint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (dragged == null || picture.layout() == null || pressed.distance(event.getPoint()) < picture.em() / 2) {
            return;
        }
        pressed = new Point2D.Double(Double.MAX_VALUE, 0);
        Rectangle2D room = picture.layout().room();
        picture.arrangement()
                .move(
                        dragged,
                        (event.getX() - grip.getX() - room.getX()) / picture.em(),
                        (event.getY() - grip.getY() - room.getY()) / picture.em());
        stage.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
        stage.repaint();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        dragged = null;
        stage.setCursor(null);
        opensMenu(event);
    }

    private boolean opensMenu(MouseEvent event) {
        if (!event.isPopupTrigger()) {
            return false;
        }
        menu(picture.at(event.getX(), event.getY())).show(stage, event.getX(), event.getY());
        return true;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        point(picture.at(event.getX(), event.getY()).map(PlacedBox::key).orElse(null));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        point(null);
    }

    private void point(BoxKey at) {
        if (picture.point(at)) {
            stage.repaint();
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        if (picture.layout() != null && picture.layout().room().contains(event.getPoint())) {
            BoxArrangement arrangement = picture.arrangement();
            arrangement.scroll(arrangement.scroll() + WHEEL * event.getPreciseWheelRotation());
            stage.repaint();
        }
    }
}
