package classroom.window.widget;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.text.View;

/** Words that go on in the next line where one is too short for them: nothing of them is ever cut off. */
@SuppressWarnings("serial")
final class WrappingLabel extends JTextArea {
    private transient LayoutKey key;
    private int height;

    WrappingLabel(String name) {
        setName(name);
        setEditable(false);
        setFocusable(false);
        setOpaque(false);
        setLineWrap(true);
        setWrapStyleWord(true);
        setBorder(null);
    }

    /** Says this from now on, if it doesn't already; where there is nothing to say, it takes no room. */
    void say(String words) {
        if (!words.equals(getText())) {
            setText(words);
            setVisible(!words.isEmpty());
            revalidate();
        }
    }

    /** As high as the words are in the width that this has, or what this is in; and as wide as that which it is in makes it. */
    @Override
    public Dimension getPreferredSize() {
        int whole = getWidth() > 0 || getParent() == null ? getWidth() : getParent().getWidth();
        LayoutKey now = new LayoutKey(getText(), getFont(), Math.max(1, whole - getInsets().left - getInsets().right));
        if (!now.equals(key)) {
            View all = getUI().getRootView(this);
            all.setSize(now.width(), 0);
            key = now;
            height = (int) Math.ceil(all.getPreferredSpan(View.Y_AXIS)) + getInsets().top + getInsets().bottom;
        }
        return new Dimension(0, height);
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
