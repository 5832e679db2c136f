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
 * The tabs at the bottom of a page: the lanes, and what a page adds, such as the lesson text. The transport bar above
 * them stays visible while another zone is enlarged.
 */
final class BottomTabs extends JTabbedPane implements Localizer.Localizable {
    private static final int TAB = 30;

    private final List<String> titles = new ArrayList<>();
    private final Lanes lanes;
    private final ZoneButton enlarge;

    /** @param zones called when a zone is to be enlarged or restored */
    BottomTabs(PlaybackController clock, ZoneButton.ZoneListener zones) {
        lanes = clock.lanes();
        setName("lower");
        setMinimumSize(new Dimension(0, 0));
        // The page's layout rule determines the height; the size of a hidden text takes long to compute.
        setPreferredSize(new Dimension(0, 0));
        putClientProperty("FlatLaf.style", "tabHeight: " + TAB + "; tabInsets: 2,7,2,7");
        enlarge = new ZoneButton("enlarge.lanes", () -> Zone.LANES, zones);
        enlarge.alsoOn(this);
        JPanel tools = new JPanel(new MigLayout("insets 0 12 0 0, gap 4, fill, novisualpadding", "[grow, fill][]")) {
            /** Limits the transport bar to its required width, so that the tabs stay visible. */
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
     * @param key the key of the title
     */
    void add(String key, JComponent component) {
        titles.add(key);
        addTab(Texts.text(key), component);
    }

    /** Sets a listener, called on the event thread when the required height changes. */
    void whenNeedChanges(Runnable listener) {
        addChangeListener(chosen -> listener.run());
        lanes.addPropertyChangeListener(Lanes.NEED, changed -> listener.run());
    }

    /** Returns the height at which all of the lanes is easy to read, in pixels. */
    int need() {
        return headHeight() + lanes.need();
    }

    /** Returns the height of the row of tabs, in pixels. */
    int headHeight() {
        return getTabCount() == 0
                ? TAB
                : getBoundsAt(0) == null ? TAB : getBoundsAt(0).height + getInsets().top + getInsets().bottom + 1;
    }

    /** Whether the lanes are displayed, which need less space than text. */
    boolean areLanes() {
        return getSelectedComponent() == lanes;
    }

    /** Selects the tab of an enlarged zone. */
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
