package classroom.trace.format;

import classroom.trace.text.VisibleText;
import java.util.Locale;

/**
 * A recorded value.
 *
 * @param type its type
 * @param bits an integer as it is; a floating-point number as the raw bits of a double; 1 or 0 for a boolean; a
 *             character; an object's identity; 0 for a string
 * @param text the string, or the class name of an object; else null
 */
public record Value(ValueType type, long bits, String text) {
    /** No value, as that of a method without a result. */
    public static final Value NONE = new Value(ValueType.NONE, 0, null);

    /** The type of a value. */
    public enum ValueType {
        NONE,
        WHOLE,
        FLOATING,
        BOOLEAN,
        CHARACTER,
        STRING,
        OBJECT,
        NULL
    }

    /** Returns a number of any type as a double. */
    public double number() {
        return type == ValueType.FLOATING ? Double.longBitsToDouble(bits) : bits;
    }

    /**
     * Whether it is a positive result: neither false, zero, null nor no value. So is that of a {@code tryLock} that
     * acquired the lock, or of a {@code poll} that found an element.
     */
    public boolean isYes() {
        return type != ValueType.NULL && !(type == ValueType.BOOLEAN && bits == 0);
    }

    /** Returns the value for readers, as in {@code 100}, {@code "ping"}, {@code 'x'}, {@code Account@1f}. */
    @Override
    public String toString() {
        switch (type) {
            case WHOLE:
                return Long.toString(bits);
            case FLOATING:
                return Double.toString(number());
            case BOOLEAN:
                return bits != 0 ? "true" : "false";
            case CHARACTER:
                return "'" + VisibleText.line(String.valueOf((char) bits)) + "'";
            case STRING:
                return '"' + VisibleText.line(text) + '"';
            case OBJECT:
                return VisibleText.line(text.substring(text.lastIndexOf('.') + 1)) + "@"
                        + String.format(Locale.ROOT, "%x", bits);
            case NULL:
                return "null";
            default:
                return "";
        }
    }
}
