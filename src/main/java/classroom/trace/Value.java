package classroom.trace;

import java.util.Locale;

/**
 * A value as it was noted.
 *
 * @param type what it is
 * @param bits a number as it is, of a floating one its raw bits as a double; 1 or 0; a character; an object's identity; 0 for a
  *             string
 * @param text a string itself; the class's name of an object; else null
 */
public record Value(ValueType type, long bits, String text) {
    /** No value at all, as that of a method that gives none. */
    public static final Value NONE = new Value(ValueType.NONE, 0, null);

    /** What a value is. */
    public enum ValueType {
        NONE, WHOLE, FLOATING, BOOLEAN, CHARACTER, STRING, OBJECT, NULL
    }

    /** A number of either type as a double. */
    public double number() {
        return type == ValueType.FLOATING ? Double.longBitsToDouble(bits) : bits;
    }

    /**
     * Whether it is anything but no, nothing and none: the result of a {@code tryLock} that got it, of a {@code poll} that found
     * something.
     */
    public boolean isYes() {
        return type != ValueType.NULL && !(type == ValueType.BOOLEAN && bits == 0);
    }

    /** As a person reads it, as in {@code 100}, {@code "ping"}, {@code 'x'}, {@code Account@1f}. */
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
                return "'" + (char) bits + "'";
            case STRING:
                return '"' + text + '"';
            case OBJECT:
                return text.substring(text.lastIndexOf('.') + 1) + "@" + String.format(Locale.ROOT, "%x", bits);
            case NULL:
                return "null";
            default:
                return "";
        }
    }
}
