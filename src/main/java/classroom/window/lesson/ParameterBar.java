package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.parameter.ChoiceParameter;
import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.lesson.parameter.TextParameter;
import classroom.window.i18n.Localizer;
import classroom.window.settings.Settings;
import classroom.window.widget.ChoiceField;
import classroom.window.widget.NumberField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;

/** The fields for a lesson's parameters: numbers, words to type, and choices. */
public final class ParameterBar extends JPanel {
    private static final int COLUMNS = 8;

    private final transient List<Supplier<String>> values = new ArrayList<>();
    private final transient List<List<JComponent>> shown = new ArrayList<>();
    private final transient Settings settings;
    private final transient Lesson lesson;
    private final transient Runnable changed;

    /** @param changed called after the user has changed a value */
    public ParameterBar(Settings settings, Lesson lesson, Runnable changed) {
        super(new MigLayout("insets 0, gap 6, novisualpadding, hidemode 3"));
        this.settings = settings;
        this.lesson = lesson;
        this.changed = changed;
        for (LessonParameter each : lesson.parameters()) {
            JLabel label = Localizer.text(new JLabel(), lesson.key(each.name()));
            add(label, "wmin 0");
            JComponent field = each instanceof NumberParameter whole
                    ? spinner(whole, label)
                    : each instanceof ChoiceParameter choice ? choice(choice, label) : textField(each, label);
            field.setName("parameter." + each.name());
            add(Localizer.tip(field, lesson.key(each.name()) + ".tip"), each instanceof TextParameter ? "wmin 0" : "");
            shown.add(List.of(label, field));
        }
    }

    /** Shows only the parameters used by any of some programs; the others keep their values. */
    void show(Program... programs) {
        for (int i = 0; i < shown.size(); i++) {
            LessonParameter parameter = lesson.parameters().get(i);
            boolean taken = Stream.of(programs).anyMatch(each -> each.takes(parameter));
            shown.get(i).forEach(each -> each.setVisible(taken));
        }
    }

    /** Sets parameters by name; unknown names are ignored. */
    void set(Map<String, String> chosen) {
        for (int i = 0; i < shown.size(); i++) {
            LessonParameter parameter = lesson.parameters().get(i);
            String value = chosen.get(parameter.name());
            if (value != null) {
                JComponent field = shown.get(i).get(1);
                if (field instanceof NumberField number) {
                    number.setValue(Integer.valueOf(value));
                } else if (field instanceof ChoiceField choice) {
                    choice.setSelectedItem(value);
                } else if (field instanceof JTextField text) {
                    text.setText(value);
                }
            }
        }
    }

    /** Returns the current values, in the order of the lesson's parameters, including a number that is being typed. */
    public List<String> values() {
        return values.stream().map(Supplier::get).toList();
    }

    private JComponent spinner(NumberParameter parameter, JLabel label) {
        int now = parameter.number(settings.parameter(lesson.id(), parameter));
        NumberField field = new NumberField(now, parameter.least(), parameter.most());
        field.addChangeListener(change -> choose(parameter, field.getValue().toString()));
        label.setLabelFor(field.field());
        values.add(() -> Integer.toString(field.number()));
        return field;
    }

    private JComponent choice(ChoiceParameter parameter, JLabel label) {
        ChoiceField field =
                new ChoiceField(parameter, lesson.key(parameter.name()), settings.parameter(lesson.id(), parameter));
        field.addActionListener(chosen -> choose(parameter, field.word()));
        label.setLabelFor(field);
        values.add(field::word);
        return field;
    }

    private JComponent textField(LessonParameter parameter, JLabel label) {
        JTextField field = new JTextField(settings.parameter(lesson.id(), parameter), COLUMNS);
        field.setCaretPosition(0);
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent typed) {
                choose(parameter, value(parameter, field.getText()));
            }

            @Override
            public void removeUpdate(DocumentEvent typed) {
                choose(parameter, value(parameter, field.getText()));
            }

            @Override
            public void changedUpdate(DocumentEvent styled) {
                // Never thrown: plain text has no styles.
            }
        });
        label.setLabelFor(field);
        values.add(() -> value(parameter, field.getText()));
        return field;
    }

    private void choose(LessonParameter parameter, String value) {
        settings.parameter(lesson.id(), parameter, value);
        changed.run();
    }

    /** Returns the typed value, or the default if it is invalid. */
    private static String value(LessonParameter parameter, String typed) {
        try {
            return parameter.value(typed);
        } catch (IllegalArgumentException e) {
            return parameter.usualValue();
        }
    }
}
