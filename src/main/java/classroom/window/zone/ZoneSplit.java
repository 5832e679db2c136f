package classroom.window.zone;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntUnaryOperator;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import javax.swing.plaf.basic.BasicSplitPaneUI;

/**
 * A split pane that divides its room by a rule until the user moves the divider, and by the user's share from then on, whatever its size.
 * A double click on the divider goes back to the rule. A component that is not visible takes no room.
 */
public final class ZoneSplit extends JSplitPane {
    private static final int DIVIDER = 7;
    /** How far one press of a key moves the divider, as a share of the room. */
    private static final double KEY_STEP = 0.04;
    private static final double MIN_SHARE = 0.08;

    private final transient IntUnaryOperator rule;
    private final transient SplitShare share;
    private transient IntUnaryOperator fixed;
    private int room = -1;
    private int placed = -1;
    private boolean isLayingOut;

    /**
     * @param orientation {@link JSplitPane#HORIZONTAL_SPLIT} or {@link JSplitPane#VERTICAL_SPLIT}
     * @param rule        gives the size of the first component for the size of both, in pixels, while the user has not chosen
     * @param share       the user's choice; several split panes may have the same one, and then move together
     */
    public ZoneSplit(int orientation, Component first, Component second, IntUnaryOperator rule, SplitShare share) {
        super(orientation, true, first, second);
        this.rule = rule;
        this.share = share;
        setBorder(BorderFactory.createEmptyBorder());
        setDividerSize(DIVIDER);
        // The window's own shortcuts; the dividers have actions in the View menu.
        for (int key : new int[] {KeyEvent.VK_F6, KeyEvent.VK_F8}) {
            getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "none");
        }
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, moved -> dividerMoved());
        share.whenChanged(this::placeAgain);
    }

    /** Divides by the rule again, after what the rule depends on has changed; nothing where the user has chosen. */
    public void ruleChanged() {
        if (fixed == null && share.isUsual() && areBothVisible() && rule.applyAsInt(room()) != placed) {
            placeAgain();
        }
    }

    /**
     * Divides by another rule for a while, during which the divider can't be moved.
     *
     * @param other null to go back to what was before
     */
    public void fix(IntUnaryOperator other) {
        fixed = other;
        setEnabled(other == null);
        placeAgain();
    }

    /**
     * Moves the divider by keys.
     *
     * @param steps positive to make the first component larger, negative to make it smaller
     */
    public void move(int steps) {
        if (fixed == null && areBothVisible() && room() > 0) {
            share.choose(bounded((double) getDividerLocation() / room() + steps * KEY_STEP));
        }
    }

    @Override
    public void doLayout() {
        isLayingOut = true;
        try {
            setDividerSize(areBothVisible() ? DIVIDER : 0);
            if (areBothVisible() && (room() != room || placed < 0)) {
                room = room();
                placed = usualPlace();
                setDividerLocation(placed);
            }
            super.doLayout();
            // A look and feel that was just installed starts at the place of the divider before.
            if (areBothVisible() && getDividerLocation() != placed) {
                setDividerLocation(placed);
                super.doLayout();
            }
        } finally {
            isLayingOut = false;
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (getUI() instanceof BasicSplitPaneUI basic) {
            basic.getDivider().addMouseListener(new MouseAdapter() {
                @Override
                public void mouseClicked(MouseEvent e) {
                    if (e.getClickCount() == 2) {
                        share.reset();
                    }
                }
            });
        }
    }

    private int usualPlace() {
        if (fixed != null) {
            return Math.max(0, Math.min(room(), fixed.applyAsInt(room())));
        }
        return share.isUsual() ? Math.max(0, Math.min(room(), rule.applyAsInt(room()))) : (int) Math.round(share.value() * room());
    }

    /** What both components have together. */
    private int room() {
        return (getOrientation() == VERTICAL_SPLIT ? getHeight() : getWidth())
                - (getUI() instanceof BasicSplitPaneUI basic ? basic.getDivider().getDividerSize() : getDividerSize());
    }

    private boolean areBothVisible() {
        return getLeftComponent().isVisible() && getRightComponent().isVisible();
    }

    private void placeAgain() {
        placed = -1;
        revalidate();
    }

    /** A move that neither layout nor a change of size made is the user's. */
    private void dividerMoved() {
        int now = getDividerLocation();
        if (!isLayingOut && fixed == null && placed >= 0 && now != placed && room() == room && room > 0 && areBothVisible()) {
            placed = now;
            share.choose(bounded((double) now / room));
        }
    }

    private static double bounded(double share) {
        return Math.max(MIN_SHARE, Math.min(1 - MIN_SHARE, share));
    }
}
