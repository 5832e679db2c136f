package classroom.observe;

import classroom.trace.Format;

/**
 * How an object is noted: numbers, booleans, characters and short strings as they are, anything else as its class and identity.
 */
final class Values {
    /** The longest string that is noted as it is, in characters. */
    private static final int LONGEST = 64;

    private Values() {
    }

    /** The type of a value. */
    static int type(Object value) {
        if (value == null) {
            return Format.NULL;
        } else if (value instanceof String) {
            return ((String) value).length() <= LONGEST ? Format.STRING : Format.OBJECT;
        } else if (value instanceof Number) {
            return numberType(value);
        } else if (value instanceof Boolean) {
            return Format.BOOLEAN;
        }
        return value instanceof Character ? Format.CHAR : Format.OBJECT;
    }

    private static int numberType(Object value) {
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return Format.INT;
        } else if (value instanceof Long) {
            return Format.LONG;
        } else if (value instanceof Double) {
            return Format.DOUBLE;
        }
        return value instanceof Float ? Format.FLOAT : Format.OBJECT;
    }

    /** The word for a value of that type. */
    static long bits(ThreadBuffer stretch, int type, Object value) {
        switch (type) {
            case Format.NULL:
                return 0;
            case Format.STRING:
                return StringTable.number(stretch, (String) value);
            case Format.INT:
            case Format.LONG:
                return ((Number) value).longValue();
            case Format.DOUBLE:
                return Double.doubleToRawLongBits((Double) value);
            case Format.FLOAT:
                return Float.floatToRawIntBits((Float) value);
            case Format.BOOLEAN:
                return (Boolean) value ? 1 : 0;
            case Format.CHAR:
                return (Character) value;
            default:
                return object(stretch, value);
        }
    }

    /** The word for an object: its class's name and its identity; 0 for null. */
    static long object(ThreadBuffer stretch, Object object) {
        if (object == null) {
            return 0;
        }
        return Format.pair(StringTable.number(stretch, object.getClass().getName()), System.identityHashCode(object));
    }
}
