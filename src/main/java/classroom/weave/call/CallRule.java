package classroom.weave.call;

import classroom.trace.format.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A method of the JDK whose calls are recorded.
 *
 * @param op    what the call does
 * @param style how it is recorded
 */
public record CallRule(Operation op, Style style) {
    /** How a call is recorded. */
    public enum Style {
        /** Before the call, after it, and when it throws. */
        SPAN,
        /** Before the call, with its receiver. */
        DID,
        /** Before the call, with its only argument. */
        DID_TO_ARGUMENT,
        /** After the call, with its result. */
        ATOMIC,
        /** After the call, with its receiver, if that is a thread-safe object. */
        SHARED,
        /** Before and after the call, since it calls the program's code. */
        SHARED_AROUND,
        /** The receiver is a thread, which the call starts. */
        START,
        /** The result is a thread that has been started. */
        STARTED,
        RENAME,
        /** The result represents the receiver, as the lock of a {@code ReadWriteLock} does. */
        LINK,
        /** The result is a process. */
        PROCESS
    }

    private static final Map<String, CallRule> CALLS = new HashMap<>();
    /** Streams that stay in memory and never block, and print streams, whose output is recorded in another way. */
    private static final Set<String> AT_ONCE = Set.of(
            "java/io/ByteArrayInputStream",
            "java/io/ByteArrayOutputStream",
            "java/io/CharArrayReader",
            "java/io/CharArrayWriter",
            "java/io/PrintStream",
            "java/io/StringReader",
            "java/io/StringWriter");

    static {
        SynchronizationCalls.putAll();
        HandOverCalls.putAll();
        SharedCalls.putAll();
        ExternalCalls.putAll();
        AtomicCalls.putAll();
    }

    /** All recorded calls: type and method name, or type, name and parameters, as in {@code java/lang/Thread.join}. */
    public static Set<String> all() {
        return Set.copyOf(CALLS.keySet());
    }

    private boolean isShared() {
        return style == Style.SHARED || style == Style.SHARED_AROUND;
    }

    /** Whether it is recorded that the call has thrown. */
    public boolean canFail() {
        return style == Style.SPAN || style == Style.START;
    }

    /**
     * Adds methods of a type.
     *
     * @param methods method names, which stand for all overloads that the type declares or inherits; or names with
     *                parameters, where an older JDK lacks that overload
     */
    static void put(Operation op, Style style, String type, String... methods) {
        for (String method : methods) {
            CALLS.put(type + "." + method, new CallRule(op, style));
        }
    }

    /**
     * Returns the rule for a call. It also matches if the call names a subtype of the type that declares the method.
     * Methods of the program itself have no rule, because their bodies are woven, except those of locks.
     *
     * @param types   the known types
     * @param ofClass whether the method is static
     * @return the rule, or null if the call is not recorded
     */
    public static CallRule of(Hierarchy types, boolean ofClass, String owner, String method, String descriptor) {
        if (owner.startsWith("[") || method.startsWith("<")) {
            return null;
        }
        CallRule shared = null;
        for (String type : types.supertypes(owner)) {
            if (AT_ONCE.contains(type)) {
                return null;
            }
            CallRule call = CALLS.get(type + "." + method);
            boolean is = call != null
                    && (type.equals(SharedCalls.HANDLE)
                            || !types.isKnown(type)
                            || types.has(type, method, descriptor, ofClass));
            call = is ? call : CALLS.get(type + "." + method + descriptor.substring(0, descriptor.indexOf(')') + 1));
            if (call != null && call.isShared()) {
                shared = shared == null ? call : shared;
            } else if (call != null) {
                return !types.isOwnCode(owner, method, descriptor) || call.op.locks() || call.op.unlocks()
                        ? call
                        : null;
            }
        }
        return shared == null || ofClass || types.isOwnCode(owner, method, descriptor) ? null : shared;
    }
}
