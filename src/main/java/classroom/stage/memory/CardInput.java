package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.ThreadSnapshot;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

/**
 * The mouse and the keyboard on the cards of threads: a click or the up and down keys select a thread, whose card opens;
 * the wheel or the page keys scroll the open card. Used on the event thread.
 */
final class CardInput extends MouseAdapter {
    private static final int WHEEL = 3;
    private static final int PAGE = 5;
    /** The height of the first line of a card, in letter heights. */
    private static final double HEAD = 1.6;
    /** The maximum number of threads in the menu. */
    private static final int MAX_THREADS = 20;

    private final JComponent stage;
    private final OpenCard open;
    private final Runnable changed;
    private final List<PlacedCard> cards = new ArrayList<>();

    /** A card at its place, and whether it is open. */
    private record PlacedCard(ThreadSnapshot of, Rectangle2D bounds, boolean open) {}

    /** @param changed called after another thread was selected */
    CardInput(JComponent stage, OpenCard open, Runnable changed) {
        this.stage = stage;
        this.open = open;
        this.changed = changed;
    }

    /** Starts to listen to the stage. */
    void install() {
        stage.addMouseListener(this);
        stage.addMouseWheelListener(this);
        bind("DOWN", () -> move(1));
        bind("UP", () -> move(-1));
        bind("ESCAPE", () -> select(null));
        bind("PAGE_DOWN", () -> scroll(PAGE));
        bind("PAGE_UP", () -> scroll(-PAGE));
    }

    private void bind(String key, Runnable action) {
        String name = "memory.cards." + key;
        stage.getInputMap().put(KeyStroke.getKeyStroke(key), name);
        stage.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Forgets the cards, before they are painted anew. */
    void clear() {
        cards.clear();
    }

    /** Adds a painted card. */
    void place(ThreadSnapshot of, Rectangle2D bounds, boolean isOpen) {
        cards.add(new PlacedCard(of, bounds, isOpen));
    }

    /** Returns the tip for the place of the pointer; null for none. */
    String tip(MouseEvent event) {
        PlacedCard card = at(event);
        if (card == null || card.open && !isOnHead(card, event)) {
            return null;
        }
        return card.open ? Texts.text("memory.card.close") : Texts.text("memory.card.open");
    }

    /** Whether the pointer is on the first line of a card. */
    private boolean isOnHead(PlacedCard card, MouseEvent event) {
        return event.getY() < card.bounds.getY() + HEAD * stage.getFont().getSize2D();
    }

    /** Adds the threads to the menu of the stage. */
    void fill(JPopupMenu menu) {
        if (cards.isEmpty()) {
            return;
        }
        menu.addSeparator();
        cards.stream().limit(MAX_THREADS).forEach(each -> {
            String name = CardText.name(each.of, Long.MAX_VALUE);
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(Texts.text("memory.card.menu", name), each.open);
            item.putClientProperty("html.disable", true);
            item.setName("memory.menu.thread");
            item.addActionListener(event -> select(each.open ? null : each));
            menu.add(item);
        });
    }

    private PlacedCard at(MouseEvent event) {
        return cards.stream()
                .filter(each -> each.bounds.contains(event.getPoint()))
                .findFirst()
                .orElse(null);
    }

    private void select(PlacedCard card) {
        open.select(card == null ? null : card.of.track());
        changed.run();
    }

    private void move(int direction) {
        List<PlacedCard> ordered = cards.stream()
                .sorted((one, other) -> Integer.compare(
                        one.of.track().number(), other.of.track().number()))
                .toList();
        int now = -1;
        for (int i = 0; i < ordered.size(); i++) {
            now = ordered.get(i).open ? i : now;
        }
        if (!ordered.isEmpty()) {
            int next = now < 0 ? (direction > 0 ? 0 : ordered.size() - 1) : now + direction;
            select(ordered.get(Math.max(0, Math.min(ordered.size() - 1, next))));
        }
    }

    private void scroll(int lines) {
        if (open.scroll(lines)) {
            stage.repaint();
        }
    }

    @Override
    public void mousePressed(MouseEvent event) {
        PlacedCard card = at(event);
        if (card != null && SwingUtilities.isLeftMouseButton(event) && !event.isPopupTrigger()) {
            stage.requestFocusInWindow();
            if (!card.open || isOnHead(card, event)) {
                select(card.open ? null : card);
            }
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        PlacedCard card = at(event);
        if (card != null && card.open) {
            scroll(WHEEL * event.getWheelRotation());
        }
    }
}
