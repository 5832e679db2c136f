package classroom.window.lesson;

import classroom.stage.lanes.Lanes;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;

/** What stands at the foot of a page, one at a time: the lanes, what a teacher says about the lesson, and what a lesson adds. */
@SuppressWarnings("serial")
final class BottomTabs extends JTabbedPane implements Localizer.Localizable {
    private final List<String> titles = new ArrayList<>();
    private final Lanes lanes;

    BottomTabs(Lanes lanes, LessonText text) {
        this.lanes = lanes;
        setName("lower");
        putClientProperty("FlatLaf.style", "tabHeight: 24; tabInsets: 2,10,2,10");
        add("lesson.lanes", lanes);
        JScrollPane scroll = new JScrollPane(text, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
                JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add("lesson.text", scroll);
    }

    /**
     * Adds something, and says its title anew in each language.
     *
     * @param key of its title
     */
    void add(String key, JComponent component) {
        titles.add(key);
        addTab(Texts.text(key), component);
    }

    /** Whether the lanes are on show; they need less room than words. */
    boolean areLanes() {
        return getSelectedComponent() == lanes;
    }

    @Override
    public void updateTexts() {
        for (int i = 0; i < titles.size(); i++) {
            setTitleAt(i, Texts.text(titles.get(i)));
        }
    }
}
