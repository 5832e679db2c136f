package classroom.window.widget;

import java.text.DecimalFormat;
import java.text.ParseException;
import java.text.ParsePosition;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.text.DefaultFormatterFactory;
import javax.swing.text.NumberFormatter;

/** A whole number to turn up and down, or to type: of what is typed beyond a limit, the limit is taken. */
public final class NumberField extends JSpinner {
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
        field().setFormatterFactory(new DefaultFormatterFactory(new Limited(editor.getFormat(), least, most)));
    }

    /** The part that is typed into. */
    public JFormattedTextField field() {
        return ((DefaultEditor) getEditor()).getTextField();
    }

    /** The number of now; what was typed and not taken yet is taken first, and where it is no number, the one before is back. */
    public int number() {
        if (isTyped()) {
            try {
                field().commitEdit();
            } catch (ParseException e) {
                // It is no number.
            }
            field().setValue(getValue());
        }
        return (Integer) getValue();
    }

    /** Whether the text is another than that of the field's number; while listeners hear of another number, it is the old one's. */
    private boolean isTyped() {
        try {
            return !field().getText().equals(field().getFormatter().valueToString(field().getValue()));
        } catch (ParseException e) {
            return true;
        }
    }

    /** Reads numbers, and those beyond the limits as the nearest limit. */
    private static final class Limited extends NumberFormatter {
        private final int least;
        private final int most;

        Limited(DecimalFormat format, int least, int most) {
            super(format);
            this.least = least;
            this.most = most;
            setValueClass(Integer.class);
        }

        @Override
        public Object stringToValue(String text) throws ParseException {
            String typed = text.strip();
            ParsePosition end = new ParsePosition(0);
            Number number = ((DecimalFormat) getFormat()).parse(typed, end);
            if (number == null || end.getIndex() < typed.length()) {
                throw new ParseException(text, end.getIndex());
            }
            return (int) Math.max(least, Math.min(most, number.doubleValue()));
        }
    }
}
