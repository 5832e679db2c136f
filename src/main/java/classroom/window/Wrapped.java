package classroom.window;

import java.awt.Dimension;
import java.awt.Font;
import javax.swing.JTextArea;
import javax.swing.text.View;

/** Words that go on in the next line where one is too short for them: nothing of them is ever cut off. */
@SuppressWarnings("serial")
final class Wrapped extends JTextArea {
    private transient Key key;
    private int height;

    Wrapped(String name) {
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

    /** As high as the words are in the width of what this is in. */
    @Override
    public Dimension getPreferredSize() {
        int width = getParent() == null ? 0 : getParent().getWidth() - getInsets().left - getInsets().right;
        if (width <= 0) {
            return super.getPreferredSize();
        }
        Key now = new Key(getText(), getFont(), width);
        if (!now.equals(key)) {
            View all = getUI().getRootView(this);
            all.setSize(width, 0);
            key = now;
            height = (int) Math.ceil(all.getPreferredSpan(View.Y_AXIS)) + getInsets().top + getInsets().bottom;
        }
        return new Dimension(width, height);
    }

    /** What the height comes from, which layouts ask for again and again. */
    private record Key(String words, Font font, int width) {
    }
}
