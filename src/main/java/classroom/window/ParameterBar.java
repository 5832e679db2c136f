package classroom.window;

import classroom.lesson.Lesson;
import classroom.lesson.Parameter;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import net.miginfocom.swing.MigLayout;

/** The parameters of a lesson, each a number to turn up and down. */
@SuppressWarnings("serial")
final class ParameterBar extends JPanel {
    private final List<JSpinner> spinners = new ArrayList<>();

    /** @param changed called after the reader has chosen another value */
    ParameterBar(Settings settings, Lesson lesson, Runnable changed) {
        super(new MigLayout("insets 0, gap 6, novisualpadding"));
        for (Parameter each : lesson.parameters()) {
            JSpinner spinner = new JSpinner(new SpinnerNumberModel(settings.parameter(lesson.id(), each), each.least(), each.most(), 1));
            spinner.setName("parameter." + each.name());
            spinner.addChangeListener(change -> {
                settings.parameter(lesson.id(), each, (Integer) spinner.getValue());
                changed.run();
            });
            spinners.add(spinner);
            JLabel label = Say.text(new JLabel(), "parameter." + each.name());
            label.setLabelFor(((JSpinner.DefaultEditor) spinner.getEditor()).getTextField());
            add(label, "wmin 0");
            add(Say.tip(spinner, "parameter." + each.name() + ".tip"));
        }
    }

    /** The values of now, in the order of the lesson's parameters. */
    List<Integer> values() {
        return spinners.stream().map(spinner -> (Integer) spinner.getValue()).toList();
    }
}
