package classroom.window.schedule.orders;

import classroom.run.schedule.ExploreSettings;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.widget.NumberField;
import java.awt.Component;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * The fields that choose which orders are made: all, those with few preemptions, or random ones. Used on the event
 * thread.
 */
final class SearchChoice extends JPanel implements Localizer.Localizable {
    private static final int MAX_SWITCHES = 20;
    private static final int USUAL_SWITCHES = 2;
    private static final int MAX_RANDOM = 1_000_000;
    private static final int USUAL_RANDOM = 10_000;
    private static final int MAX_SEED = 999_999;

    private final JComboBox<Which> which = new JComboBox<>(Which.values());
    private final NumberField switches = new NumberField(USUAL_SWITCHES, 0, MAX_SWITCHES);
    private final NumberField random = new NumberField(USUAL_RANDOM, 1, MAX_RANDOM);
    private final JLabel seedLabel = Localizer.text(new JLabel(), "schedule.seed");
    private final NumberField seed = new NumberField((int) ExploreSettings.DEFAULT.seed(), 0, MAX_SEED);

    /** The kinds of search. */
    enum Which {
        ALL,
        BOUNDED,
        RANDOM;

        private String title() {
            return switch (this) {
                case ALL -> Texts.text("schedule.which.all");
                case BOUNDED -> Texts.text("schedule.which.bounded");
                case RANDOM -> Texts.text("schedule.which.random");
            };
        }
    }

    SearchChoice() {
        super(new MigLayout("insets 0, gap 4, novisualpadding, hidemode 3"));
        which.setName("orders.which");
        switches.setName("orders.switches");
        random.setName("orders.random");
        seed.setName("orders.seed");
        which.setRenderer(renderer());
        which.addActionListener(chosen -> showFields());
        add(Localizer.tip(Localizer.name(which, "schedule.which"), "schedule.which.tip"));
        add(Localizer.name(switches, "schedule.which.bounded"));
        add(Localizer.name(random, "schedule.which.random"));
        add(seedLabel);
        add(Localizer.name(seed, "schedule.seed"));
        showFields();
    }

    /** Returns a new renderer: setting it makes the list measure its items again, in the current language. */
    private static DefaultListCellRenderer renderer() {
        return new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                Object name = value instanceof Which one ? one.title() : value;
                return super.getListCellRendererComponent(list, name, index, selected, focused);
            }
        };
    }

    /** Returns the chosen settings. */
    ExploreSettings settings() {
        ExploreSettings usual = ExploreSettings.DEFAULT;
        Which now = (Which) which.getSelectedItem();
        return new ExploreSettings(
                usual.maxRuns(),
                usual.maxMillis(),
                now == Which.BOUNDED ? switches.number() : -1,
                now == Which.RANDOM ? random.number() : 0,
                seed.number(),
                false);
    }

    @Override
    public void setEnabled(boolean on) {
        super.setEnabled(on);
        for (Component each : getComponents()) {
            each.setEnabled(on);
        }
    }

    private void showFields() {
        switches.setVisible(which.getSelectedItem() == Which.BOUNDED);
        random.setVisible(which.getSelectedItem() == Which.RANDOM);
        seedLabel.setVisible(which.getSelectedItem() == Which.RANDOM);
        seed.setVisible(which.getSelectedItem() == Which.RANDOM);
        revalidate();
    }

    @Override
    public void updateTexts() {
        which.setRenderer(renderer());
    }
}
