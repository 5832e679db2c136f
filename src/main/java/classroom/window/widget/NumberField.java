package classroom.window.widget;

import classroom.window.i18n.Localizer;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.text.DecimalFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import java.util.Objects;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
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
 * A field for an integer. A typed number is committed by Enter, when the focus leaves, and by {@link #number}. A number
 * beyond a limit is replaced by the limit, and a text that is not a number by the previous number; both are shown in a
 * note below the field.
 */
public final class NumberField extends JSpinner implements Localizer.Localizable {
    /** The property that {@link javax.swing.JLabel#setLabelFor} sets. */
    private static final String LABELED_BY = "labeledBy";

    private final transient LimitedFormatter formatter;
    private final transient FieldNote note;
    private transient NumberCorrection correction;

    /** @param now the initial value, from {@code least} to {@code most} */
    public NumberField(int now, int least, int most) {
        this(now, least, most, 1);
    }

    /**
     * @param now  the initial value, from {@code least} to {@code most}
     * @param step the change for an arrow key or button
     */
    public NumberField(int now, int least, int most, int step) {
        super(new SpinnerNumberModel(now, least, most, step));
        NumberEditor editor = (NumberEditor) getEditor();
        formatter = new LimitedFormatter(editor.getFormat(), least, most);
        field().setFormatterFactory(new DefaultFormatterFactory(formatter));
        note = new FieldNote(this, field().getAccessibleContext());
        shareName(this, field());
        shareName(field(), this);
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

    /** Gives a component the accessible name of another from now on: screen readers read the one with the focus. */
    private static void shareName(JComponent from, JComponent to) {
        from.addPropertyChangeListener(
                LABELED_BY, change -> to.putClientProperty(LABELED_BY, from.getClientProperty(LABELED_BY)));
        AccessibleContext other = to.getAccessibleContext();
        from.getAccessibleContext().addPropertyChangeListener(change -> {
            if (change.getPropertyName().equals(AccessibleContext.ACCESSIBLE_NAME_PROPERTY)
                    && !Objects.equals(change.getNewValue(), other.getAccessibleName())) {
                other.setAccessibleName((String) change.getNewValue());
            }
        });
    }

    /** Returns the text field. */
    public JFormattedTextField field() {
        return ((DefaultEditor) getEditor()).getTextField();
    }

    /** Returns the number. A typed text is committed first; if it is not a number, the previous one is restored. */
    public int number() {
        if (isTyped()) {
            String typed = field().getText().strip();
            try {
                commitEdit();
            } catch (ParseException e) {
                field().setValue(getValue());
                showCorrection(
                        new NumberCorrection(typed, (Integer) getValue(), NumberCorrection.CorrectionReason.NO_NUMBER));
            }
        }
        return (Integer) getValue();
    }

    /**
     * Returns the note below the field: why the last text was not accepted.
     *
     * @return empty some seconds later, and after the next edit
     */
    public Optional<NumberCorrection> correction() {
        return note.isShown() ? Optional.of(correction) : Optional.empty();
    }

    /** Makes Esc work for the window only; otherwise it first reverts what was typed. */
    public void leaveEscape() {
        field().getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "none");
    }

    @Override
    public void commitEdit() throws ParseException {
        String typed = field().getText().strip();
        Optional<NumberCorrection> made = formatter.correction(typed);
        super.commitEdit();
        // If the number is unchanged, its text must be set here.
        field().setValue(getValue());
        made.ifPresent(this::showCorrection);
    }

    @Override
    public void updateTexts() {
        correction().ifPresent(this::showCorrection);
    }

    private void showCorrection(NumberCorrection next) {
        correction = next;
        note.show(next.text());
    }

    /**
     * Whether the text differs from that of the field's number; while listeners are notified of a new number, it is
     * still the old text.
     */
    private boolean isTyped() {
        try {
            return !field().getText().equals(field().getFormatter().valueToString(field().getValue()));
        } catch (ParseException e) {
            return true;
        }
    }

    /** Handles Enter: it commits what was typed; if nothing was typed, the key works for the window. */
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
     * Hides the note when something else is typed; the field sets its number's text again whenever it gets or loses the
     * focus.
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
            // Never thrown: plain text has no styles.
        }
    }

    /** Parses numbers, and limits them to the range. */
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

        /**
         * Returns the correction of a typed text; empty for a number within the range, and for a text that is not a
         * number.
         */
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
