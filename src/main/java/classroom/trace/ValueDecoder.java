package classroom.trace;

import classroom.trace.format.TraceFormat;
import classroom.trace.format.Value;

/** Converts values from their representation in the events of a process. */
final class ValueDecoder {
    private final ProcessTrace process;

    /** @param process knows the texts and sites that events refer to */
    ValueDecoder(ProcessTrace process) {
        this.process = process;
    }

    /** Returns the value of an event with the given first word and the given bits. */
    Value value(int word, long bits) {
        switch (TraceFormat.type(word)) {
            case TraceFormat.INT:
            case TraceFormat.LONG:
                return whole(TraceFormat.site(word), bits);
            case TraceFormat.FLOAT:
                return new Value(
                        Value.ValueType.FLOATING, Double.doubleToRawLongBits(Float.intBitsToFloat((int) bits)), null);
            case TraceFormat.DOUBLE:
                return new Value(Value.ValueType.FLOATING, bits, null);
            case TraceFormat.BOOLEAN:
                return new Value(Value.ValueType.BOOLEAN, bits, null);
            case TraceFormat.CHAR:
                return new Value(Value.ValueType.CHARACTER, bits & 0xffff, null);
            case TraceFormat.NULL:
                return new Value(Value.ValueType.NULL, 0, null);
            case TraceFormat.STRING:
                return new Value(Value.ValueType.STRING, 0, process.text((int) bits));
            case TraceFormat.OBJECT:
                return new Value(Value.ValueType.OBJECT, bits & 0xffff_ffffL, process.text((int) (bits >>> 32)));
            default:
                return Value.NONE;
        }
    }

    /** Returns an integral value, as the type that the descriptor of the site declares. */
    private Value whole(int site, long bits) {
        String descriptor = process.site(site).descriptor();
        char last = descriptor.isEmpty() ? 'I' : descriptor.charAt(descriptor.length() - 1);
        boolean setter = descriptor.length() > 2 && descriptor.endsWith(")V");
        char type = setter ? descriptor.charAt(descriptor.length() - 3) : last;
        if (type == 'Z') {
            return new Value(Value.ValueType.BOOLEAN, bits, null);
        }
        return new Value(type == 'C' ? Value.ValueType.CHARACTER : Value.ValueType.WHOLE, bits, null);
    }
}
