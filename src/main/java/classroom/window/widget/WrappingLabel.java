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
    private boolean saying;

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
    public void say(String words) {
        if (!words.equals(getText())) {
            int before = getWidth() == 0 ? -1 : getPreferredSize().height;
            saying = true;
            setText(words);
            saying = false;
            ToolTipManager.sharedInstance().registerComponent(this);
            setVisible(!words.isEmpty());
            if (before < 0 || getPreferredSize().height != before) {
                revalidate();
            }
        }
    }

    /** A text that needs the same height as the one before does not change the layout. */
    @Override
    public void revalidate() {
        if (!saying) {
            super.revalidate();
        }
    }

    /** Returns the height of the text at the width of the label or its parent; the width is the parent's. */
    @Override
    public Dimension getPreferredSize() {
        int whole =
                getWidth() > 0 || getParent() == null ? getWidth() : getParent().getWidth();
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
    private record LayoutKey(String text, Font font, int width) {}
}
