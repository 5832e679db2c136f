package classroom.window.lesson;

import classroom.stage.lanes.Lanes;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.playback.PlaybackController;
import classroom.window.zone.Zone;
import classroom.window.zone.ZoneButton;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;

/**
 * The foot of a page: the lanes, and what a page adds, such as the lesson text, one at a time. Its head has the bar that moves the time, which
 * stays when another zone is large.
 */
final class BottomTabs extends JTabbedPane implements Localizer.Localizable {
    private static final int TAB = 30;

    private final List<String> titles = new ArrayList<>();
    private final Lanes lanes;
    private final ZoneButton enlarge;

    /** @param zones hears which zone is to be large */
    BottomTabs(PlaybackController clock, ZoneButton.ZoneListener zones) {
        lanes = clock.lanes();
        setName("lower");
        setMinimumSize(new Dimension(0, 0));
        // The page's rule gives it its height; the size of a hidden text takes long to measure.
        setPreferredSize(new Dimension(0, 0));
        putClientProperty("FlatLaf.style", "tabHeight: " + TAB + "; tabInsets: 2,7,2,7");
        enlarge = new ZoneButton("enlarge.lanes", () -> Zone.LANES, zones);
        enlarge.alsoOn(this);
        JPanel tools = new JPanel(new MigLayout("insets 0 12 0 0, gap 4, fill, novisualpadding", "[grow, fill][]")) {
            /** Asks for no more than it needs: the tabs keep their room, and it gets what is left. */
            @Override
            public Dimension getPreferredSize() {
                return getMinimumSize();
            }
        };
        tools.add(clock.transport(), "wmin 0");
        tools.add(enlarge);
        putClientProperty("JTabbedPane.trailingComponent", tools);
        add("lesson.lanes", lanes);
    }

    /**
     * Adds a component, whose title is shown in the current language.
     *
     * @param key of its title
     */
    void add(String key, JComponent component) {
        titles.add(key);
        addTab(Texts.text(key), component);
    }

    /** Calls this on the event thread when the foot wants another height. */
    void whenNeedChanges(Runnable listener) {
        addChangeListener(chosen -> listener.run());
        lanes.addPropertyChangeListener(Lanes.NEED, changed -> listener.run());
    }

    /** The height at which everything of the lanes has a good size, in pixels. */
    int need() {
        return headHeight() + lanes.need();
    }

    /** The height of the row of tabs, in pixels. */
    int headHeight() {
        return getTabCount() == 0 ? TAB : getBoundsAt(0) == null ? TAB : getBoundsAt(0).height + getInsets().top + getInsets().bottom + 1;
    }

    /** Whether the lanes are on show; they need less room than words. */
    boolean areLanes() {
        return getSelectedComponent() == lanes;
    }

    /** Shows the tab of a large zone. */
    void enlarge(Zone zone) {
        enlarge.show(zone);
    }

    @Override
    public void updateTexts() {
        for (int i = 0; i < titles.size(); i++) {
            setTitleAt(i, Texts.text(titles.get(i)));
        }
    }
}
