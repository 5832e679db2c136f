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
 * A split pane that is divided by a rule until the user moves the divider, and from then on by the user's share,
 * whatever its size. A double click on the divider returns to the rule. Invisible components take no space.
 */
public final class ZoneSplit extends JSplitPane {
    private static final int DIVIDER = 7;
    /** The distance that one key press moves the divider, as a share of the total size. */
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
     * @param rule        returns the size of the first component for the total size, in pixels, while the user has not
     *                    chosen
     * @param share       the user's choice; split panes with the same one move together
     */
    public ZoneSplit(int orientation, Component first, Component second, IntUnaryOperator rule, SplitShare share) {
        super(orientation, true, first, second);
        this.rule = rule;
        this.share = share;
        setBorder(BorderFactory.createEmptyBorder());
        setDividerSize(DIVIDER);
        // These keys are the window's shortcuts; the View menu has actions for the dividers.
        for (int key : new int[] {KeyEvent.VK_F6, KeyEvent.VK_F8}) {
            getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), "none");
        }
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, moved -> dividerMoved());
        share.whenChanged(this::placeAgain);
    }

    /** Divides by the rule again, after its result may have changed; does nothing if the user has chosen a share. */
    public void ruleChanged() {
        if (fixed == null && share.isUsual() && areBothVisible() && rule.applyAsInt(room()) != placed) {
            placeAgain();
        }
    }

    /**
     * Divides by another rule for a while, during which the divider cannot be moved.
     *
     * @param other null to restore the previous division
     */
    public void fix(IntUnaryOperator other) {
        fixed = other;
        setEnabled(other == null);
        placeAgain();
    }

    /**
     * Moves the divider by keys.
     *
     * @param steps positive to enlarge the first component, negative to shrink it
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
        return share.isUsual()
                ? Math.max(0, Math.min(room(), rule.applyAsInt(room())))
                : (int) Math.round(share.value() * room());
    }

    /** Returns the total size of both components. */
    private int room() {
        return (getOrientation() == VERTICAL_SPLIT ? getHeight() : getWidth())
                - (getUI() instanceof BasicSplitPaneUI basic
                        ? basic.getDivider().getDividerSize()
                        : getDividerSize());
    }

    private boolean areBothVisible() {
        return getLeftComponent().isVisible() && getRightComponent().isVisible();
    }

    private void placeAgain() {
        placed = -1;
        revalidate();
    }

    /** Stores a move of the divider as the user's, unless it was caused by the layout or a change of size. */
    private void dividerMoved() {
        int now = getDividerLocation();
        if (!isLayingOut
                && fixed == null
                && placed >= 0
                && now != placed
                && room() == room
                && room > 0
                && areBothVisible()) {
            placed = now;
            share.choose(bounded((double) now / room));
        }
    }

    private static double bounded(double share) {
        return Math.max(MIN_SHARE, Math.min(1 - MIN_SHARE, share));
    }
}
