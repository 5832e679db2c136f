package classroom.observe;

import classroom.trace.format.TraceFormat;

/**
 * How values are recorded: numbers, booleans, characters and short strings as they are, other objects as class and
 * identity.
 */
final class Values {
    /** The maximum length of a string that is recorded as it is, in characters. */
    private static final int MAX_STRING_CHARS = 64;

    private Values() {}

    /** Returns the type of a value, as in {@link TraceFormat}. */
    static int type(Object value) {
        if (value == null) {
            return TraceFormat.NULL;
        } else if (value instanceof String text) {
            return text.length() <= MAX_STRING_CHARS ? TraceFormat.STRING : TraceFormat.OBJECT;
        } else if (value instanceof Number) {
            return numberType(value);
        } else if (value instanceof Boolean) {
            return TraceFormat.BOOLEAN;
        }
        return value instanceof Character ? TraceFormat.CHAR : TraceFormat.OBJECT;
    }

    private static int numberType(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return TraceFormat.INT;
        } else if (value instanceof Long) {
            return TraceFormat.LONG;
        } else if (value instanceof Double) {
            return TraceFormat.DOUBLE;
        }
        return value instanceof Float ? TraceFormat.FLOAT : TraceFormat.OBJECT;
    }

    /** Returns the word for a value of the given type. */
    static long bits(ThreadBuffer stretch, int type, Object value) {
        switch (type) {
            case TraceFormat.NULL:
                return 0;
            case TraceFormat.STRING:
                return StringTable.number(stretch, (String) value);
            case TraceFormat.INT:
            case TraceFormat.LONG:
                return ((Number) value).longValue();
            case TraceFormat.DOUBLE:
                return Double.doubleToRawLongBits((Double) value);
            case TraceFormat.FLOAT:
                return Float.floatToRawIntBits((Float) value);
            case TraceFormat.BOOLEAN:
                return (Boolean) value ? 1 : 0;
            case TraceFormat.CHAR:
                return (Character) value;
            default:
                return object(stretch, value);
        }
    }

    /** Returns the word for an object that is recorded under the given name instead of its class's. */
    static long object(ThreadBuffer stretch, String name, Object object) {
        return TraceFormat.pair(StringTable.number(stretch, name), System.identityHashCode(object));
    }

    /** Returns the word for an object: the number of its class's name and its identity; 0 for null. */
    static long object(ThreadBuffer stretch, Object object) {
        if (object == null) {
            return 0;
        }
        return TraceFormat.pair(
                StringTable.number(stretch, object.getClass().getName()), System.identityHashCode(object));
    }
}
