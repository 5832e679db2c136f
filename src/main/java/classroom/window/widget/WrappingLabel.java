package classroom.window.widget;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.event.MouseEvent;
import java.text.BreakIterator;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.JToolTip;
import javax.swing.ToolTipManager;
import javax.swing.text.DefaultCaret;
import javax.swing.text.View;

/**
 * A label that breaks its text into lines and asks for the height that they need. Where it gets less, its tooltip shows the whole text.
 * It can be in a scroll pane, too.
 */
public final class WrappingLabel extends JTextArea {
    private static final int PAD = 4;
    /** The most characters in a line of the tooltip. */
    private static final int TIP_COLUMNS = 100;

    private transient LayoutKey key;
    private int height;

    /** @param name of the component */
    public WrappingLabel(String name) {
        this();
        setName(name);
    }

    /** A label without a name. */
    public WrappingLabel() {
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        // Of one that is null, another theme would make its own.
        setBorder(BorderFactory.createEmptyBorder());
    }

    /** Makes its words selectable, so that they can be copied; it looks like a text field then. */
    public WrappingLabel selectable() {
        setFocusable(true);
        setOpaque(true);
        setBorder(BorderFactory.createEmptyBorder(PAD, PAD, PAD, PAD));
        return this;
    }

    /** Says this from now on, if it doesn't already; where there is nothing to say, it takes no room. */
    public void say(String words) {
        if (!words.equals(getText())) {
            setText(words);
            ToolTipManager.sharedInstance().registerComponent(this);
            setVisible(!words.isEmpty());
            revalidate();
        }
    }

    /** As high as the words are in the width that this has, or what this is in; and as wide as that which it is in makes it. */
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

    /** As narrow as may be: a text area's own minimum is the width that it has, and would grow with each layout. */
    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }

    /** How high its words are in a width with its font, both in pixels. */
    public int heightIn(int width) {
        View all = getUI().getRootView(this);
        all.setSize(Math.max(1, width - getInsets().left - getInsets().right), 0);
        return (int) Math.ceil(all.getPreferredSpan(View.Y_AXIS)) + getInsets().top + getInsets().bottom;
    }

    /** Returns the whole text in lines, where some of it is cut off; else the tooltip that was set. */
    @Override
    public String getToolTipText(MouseEvent event) {
        return getHeight() < heightIn(getWidth()) ? lines(getText()) : super.getToolTipText(event);
    }

    /** The text may come from a program: it is never markup. */
    @Override
    public JToolTip createToolTip() {
        JToolTip tip = super.createToolTip();
        tip.putClientProperty("html.disable", true);
        return tip;
    }

    /** Breaks a text into lines of at most {@link #TIP_COLUMNS} characters, where the language allows it. */
    private static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        BreakIterator places = BreakIterator.getLineInstance();
        places.setText(text);
        int start = 0;
        for (int from = 0, to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            if (to - start > TIP_COLUMNS && from > start) {
                lines.append('\n');
                start = from;
            }
            lines.append(text, from, to);
            start = text.charAt(to - 1) == '\n' ? to : start;
        }
        return lines.toString();
    }

    /** Words that are told anew don't scroll what the label is in. */
    @Override
    public void updateUI() {
        super.updateUI();
        ((DefaultCaret) getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    }

    /** Another width may be another height, which is asked for in the next round of the queue. */
    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean other = width != getWidth();
        super.setBounds(x, y, width, height);
        if (other) {
            EventQueue.invokeLater(this::revalidate);
        }
    }

    /** What the height comes from, which layouts ask for again and again. */
    private record LayoutKey(String words, Font font, int width) {
    }
}
