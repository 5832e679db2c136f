package classroom.window.widget;

import classroom.window.i18n.Localizer;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.text.DecimalFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.DefaultFormatterFactory;
import javax.swing.text.NumberFormatter;

/**
 * A whole number to turn up and down, or to type. A typed number is taken by Enter, when the focus leaves, and by
 * {@link #number}. Of one beyond a limit, the limit is taken, and where the text is no number, the number before stays;
 * both are told below the field.
 */
public final class NumberField extends JSpinner implements Localizer.Localizable {
    private final transient LimitedFormatter formatter;
    private final transient FieldNote note;
    private transient NumberCorrection correction;

    /** @param now what it is at first, from {@code least} to {@code most} */
    public NumberField(int now, int least, int most) {
        this(now, least, most, 1);
    }

    /**
     * @param now  what it is at first, from {@code least} to {@code most}
     * @param step by which the arrows change it
     */
    public NumberField(int now, int least, int most, int step) {
        super(new SpinnerNumberModel(now, least, most, step));
        NumberEditor editor = (NumberEditor) getEditor();
        formatter = new LimitedFormatter(editor.getFormat(), least, most);
        field().setFormatterFactory(new DefaultFormatterFactory(formatter));
        note = new FieldNote(this, field().getAccessibleContext());
        field().getActionMap().put(JTextField.notifyAction, new EnterAction());
        field().addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    number();
                }
            }
        });
        field().getDocument().addDocumentListener(new HidingListener());
        addChangeListener(change -> note.hide());
    }

    /** The part that is typed into. */
    public JFormattedTextField field() {
        return ((DefaultEditor) getEditor()).getTextField();
    }

    /** The number of now; what was typed and not taken yet is taken first, and where it is no number, the one before is back. */
    public int number() {
        if (isTyped()) {
            String typed = field().getText().strip();
            try {
                commitEdit();
            } catch (ParseException e) {
                field().setValue(getValue());
                tell(new NumberCorrection(typed, (Integer) getValue(), NumberCorrection.CorrectionReason.NO_NUMBER));
            }
        }
        return (Integer) getValue();
    }

    /**
     * What is told below the field: why the last text wasn't taken as it stood.
     *
     * @return empty some seconds later, and after the next edit
     */
    public Optional<NumberCorrection> correction() {
        return note.isShown() ? Optional.of(correction) : Optional.empty();
    }

    /** Leaves Esc to the window from now on; without this, it first takes back what was typed. */
    public void leaveEscape() {
        field().getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "none");
    }

    @Override
    public void commitEdit() throws ParseException {
        String typed = field().getText().strip();
        Optional<NumberCorrection> made = formatter.correction(typed);
        super.commitEdit();
        // Where the number is the one before, nobody has put its text into the field.
        field().setValue(getValue());
        made.ifPresent(this::tell);
    }

    @Override
    public void updateTexts() {
        correction().ifPresent(this::tell);
    }

    private void tell(NumberCorrection next) {
        correction = next;
        note.show(next.text());
    }

    /** Whether the text is another than that of the field's number; while listeners hear of another number, it is the old one's. */
    private boolean isTyped() {
        try {
            return !field().getText().equals(field().getFormatter().valueToString(field().getValue()));
        } catch (ParseException e) {
            return true;
        }
    }

    /** Enter: takes what was typed; where nothing was, the key is the window's. */
    private final class EnterAction extends AbstractAction {
        @Override
        public boolean isEnabled() {
            return isTyped();
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            number();
        }
    }

    /**
     * Hides what was told when something else is typed; the field puts its number's text in again whenever the focus
     * comes or goes.
     */
    private final class HidingListener implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent e) {
            if (isTyped()) {
                note.hide();
            }
        }

        @Override
        public void removeUpdate(DocumentEvent e) {
            // A text that is replaced is removed first.
            if (e.getDocument().getLength() > 0) {
                insertUpdate(e);
            }
        }

        @Override
        public void changedUpdate(DocumentEvent e) {
            // A plain text has no styles.
        }
    }

    /** Reads numbers, and those beyond the limits as the nearest limit. */
    private static final class LimitedFormatter extends NumberFormatter {
        private final int least;
        private final int most;

        LimitedFormatter(DecimalFormat format, int least, int most) {
            super(format);
            this.least = least;
            this.most = most;
            setValueClass(Integer.class);
        }

        @Override
        public Object stringToValue(String text) throws ParseException {
            return (int) Math.max(least, Math.min(most, parse(text.strip())));
        }

        /** What becomes of a number beyond the limits; empty for one within them, and for a text that is none. */
        Optional<NumberCorrection> correction(String typed) {
            try {
                double number = parse(typed);
                if (number > most) {
                    return Optional.of(new NumberCorrection(typed, most, NumberCorrection.CorrectionReason.ABOVE));
                }
                if (number < least) {
                    return Optional.of(new NumberCorrection(typed, least, NumberCorrection.CorrectionReason.BELOW));
                }
                return Optional.empty();
            } catch (ParseException e) {
                return Optional.empty();
            }
        }

        private double parse(String typed) throws ParseException {
            ParsePosition end = new ParsePosition(0);
            Number number = ((DecimalFormat) getFormat()).parse(typed, end);
            if (number == null || end.getIndex() < typed.length() || Double.isNaN(number.doubleValue())) {
                throw new ParseException(typed, end.getIndex());
            }
            return number.doubleValue();
        }
    }
}
