package classroom.window.widget;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;
import javax.swing.text.View;

/** A label that wraps its text, so that nothing is cut off. It can be used in a scroll pane. */
public final class WrappingLabel extends JTextArea {
    private static final int PAD = 4;

    private transient LayoutKey key;
    private int height;

    /** @param name the name of the component */
    public WrappingLabel(String name) {
        this();
        setName(name);
    }

    /** Creates a label without a name. */
    public WrappingLabel() {
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        // A null border would be replaced when the theme changes.
        setBorder(BorderFactory.createEmptyBorder());
    }

    /** Makes the text selectable, so that it can be copied; the label then looks like a text field. */
    public WrappingLabel selectable() {
        setFocusable(true);
        setOpaque(true);
        setBorder(BorderFactory.createEmptyBorder(PAD, PAD, PAD, PAD));
        return this;
    }

    /** Sets the text if it has changed; an empty text takes no space. */
    public void say(String text) {
        if (!text.equals(getText())) {
            setText(text);
            setVisible(!text.isEmpty());
            revalidate();
        }
    }

    /** Returns the height of the text at the width of the label or its parent; the width is the parent's. */
    @Override
    public Dimension getPreferredSize() {
        int whole = getWidth() > 0 || getParent() == null ? getWidth() : getParent().getWidth();
        LayoutKey now = new LayoutKey(getText(), getFont(), whole);
        if (!now.equals(key)) {
            key = now;
            height = heightIn(whole);
        }
        return new Dimension(0, height);
    }

    /** As narrow as possible: the minimum of a text area is its current width, which would grow with each layout. */
    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    /** Returns the height of the text at a width, both in pixels. */
    public int heightIn(int width) {
        View all = getUI().getRootView(this);
        all.setSize(Math.max(1, width - getInsets().left - getInsets().right), 0);
        return (int) Math.ceil(all.getPreferredSpan(View.Y_AXIS)) + getInsets().top + getInsets().bottom;
    }

    /** Changing the text must not scroll the parent. */
    @Override
    public void updateUI() {
        super.updateUI();
        ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    }

    /** A new width may need a new height, which is requested in the next event. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            EventQueue.invokeLater(this::revalidate);
        }
    }

    /** All that the height depends on; cached, since layouts ask for it often. */
    private record LayoutKey(String text, Font font, int width) {
    }
}
