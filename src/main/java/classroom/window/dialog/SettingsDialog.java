package classroom.window.dialog;

import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.settings.Settings;
import classroom.window.theme.Icons;
import classroom.window.theme.Motion;
import classroom.window.widget.NumberCorrection;
import classroom.window.widget.NumberField;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * The settings without a button in the window: the Java that runs programs, the size limit of a
 * recording, and reduced motion. Closing
 * the dialog in any way applies what was typed.
 */
public final class SettingsDialog extends AppDialog {
    private static final int MIN_WIDTH = 480;

    private final transient AppContext classroom;
    private final DefaultComboBoxModel<Jdk> jdks = new DefaultComboBoxModel<>();
    private final JComboBox<Jdk> choice = new JComboBox<>(jdks);
    private final NumberField limit;

    public SettingsDialog(Frame owner, AppContext classroom) {
        super(owner, "settings.title");
        this.classroom = classroom;
        choice.setName("settings.java");
        choice.setRenderer(new JdkName());
        JButton add = Localizer.text(new JButton(Icons.icon("add-folder")), "settings.add");
        add.setName("settings.add");
        add.addActionListener(click -> addFolder());
        JLabel label = Localizer.text(new JLabel(), "settings.java");
        label.setLabelFor(choice);
        JPanel contents =
                new JPanel(new MigLayout("insets 16, fillx, wrap 2, gap 8 8", "[grow, fill, 0:" + MIN_WIDTH + ":][]"));
        contents.add(label, "span 2");
        // A long name is truncated in the field; the list below shows all of it.
        contents.add(choice, "w 0:" + MIN_WIDTH + ":");
        contents.add(add);
        contents.add(Localizer.text(new JLabel(), "settings.java.when"), "span 2, wmin 0");
        int now = (int) (classroom.settings().traceLimit() >> 20);
        limit = new NumberField(now, Settings.MIN_TRACE_MIB, Settings.MAX_TRACE_MIB, 16);
        addLimit(contents);
        JCheckBox motion = Localizer.text(new JCheckBox(), "settings.motion");
        motion.setName("settings.motion");
        Localizer.tip(motion, "settings.motion.tip");
        motion.setSelected(classroom.settings().reducedMotion());
        motion.addActionListener(click -> {
            classroom.settings().reducedMotion(motion.isSelected());
            Motion.reduce(motion.isSelected());
        });
        contents.add(motion, "span 2, growx 0, gaptop 12");
        offer(List.of(Jdk.own()), Jdk.own());
        choice.addActionListener(chosen -> choose((Jdk) choice.getSelectedItem()));
        fill(contents);
        setMinimumSize(getSize());
        classroom.background().execute(this::find);
    }

    /** Adds the limit of a process's recording, and an explanation of what happens above it. */
    private void addLimit(JPanel contents) {
        limit.setName("settings.limit");
        limit.leaveEscape();
        limit.addChangeListener(change -> classroom.settings().traceLimit((Integer) limit.getValue()));
        JLabel label = Localizer.text(new JLabel(), "settings.limit");
        label.setLabelFor(limit.field());
        contents.add(label, "span 2, split 2, gaptop 12");
        contents.add(limit, "w 90!");
        WrappingLabel what = new WrappingLabel("settings.limit.what");
        what.say(Texts.text("settings.limit.what"));
        what.setSize(UIScale.scale(MIN_WIDTH), 1);
        contents.add(what, "span 2, growx, wmin 0");
    }

    /**
     * Returns the last corrected number.
     *
     * @return empty if none was corrected, or if the correction was displayed long enough before the dialog closed
     */
    public Optional<NumberCorrection> correction() {
        return limit.correction();
    }

    @Override
    public void dispose() {
        limit.number();
        super.dispose();
    }

    private void find() {
        List<Jdk> all = new ArrayList<>(Jdks.found());
        Jdk now = classroom.jdk();
        if (all.stream().noneMatch(each -> each.home().equals(now.home()))) {
            all.add(0, now);
        }
        EventQueue.invokeLater(() -> offer(all, now));
    }

    private void offer(List<Jdk> all, Jdk selected) {
        jdks.removeAllElements();
        all.forEach(jdks::addElement);
        all.stream()
                .filter(each -> each.home().equals(selected.home()))
                .findFirst()
                .ifPresent(jdks::setSelectedItem);
    }

    private void choose(Jdk jdk) {
        if (jdk != null && isVisible()) {
            classroom.settings().jdk(jdk.home().equals(Jdk.own().home()) ? null : jdk);
        }
    }

    private void addFolder() {
        JFileChooser chooser = new JFileChooser();
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showOpenDialog(this) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        classroom.background().execute(() -> {
            try {
                Jdk jdk = Jdks.check(chooser.getSelectedFile().toPath());
                EventQueue.invokeLater(() -> {
                    jdks.addElement(jdk);
                    jdks.setSelectedItem(jdk);
                });
            } catch (RunException e) {
                ErrorDialog.show(this, e.getMessage(), StackTraces.of(e));
            }
        });
    }

    /** Renders a Java as its version, vendor and folder. */
    private static final class JdkName extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String text =
                    value instanceof Jdk jdk ? Texts.text("settings.jdk", jdk.version(), jdk.vendor(), jdk.home()) : "";
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
