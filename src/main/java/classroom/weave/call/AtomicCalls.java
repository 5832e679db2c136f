package classroom.weave.call;

import classroom.trace.format.Operation;

/** The methods of the JDK that read and change atomic objects. */
final class AtomicCalls {
    private static final String ATOMIC = "java/util/concurrent/atomic/";

    private AtomicCalls() {}

    /** Adds rules that record these calls. */
    static void putAll() {
        String[] scalars = {
            "get",
            "set",
            "lazySet",
            "getAndSet",
            "compareAndSet",
            "weakCompareAndSet",
            "weakCompareAndSetPlain",
            "weakCompareAndSetVolatile",
            "weakCompareAndSetAcquire",
            "weakCompareAndSetRelease",
            "compareAndExchange",
            "compareAndExchangeAcquire",
            "compareAndExchangeRelease",
            "getPlain",
            "setPlain",
            "getOpaque",
            "setOpaque",
            "getAcquire",
            "setRelease",
            "getAndIncrement",
            "getAndDecrement",
            "getAndAdd",
            "incrementAndGet",
            "decrementAndGet",
            "addAndGet",
            "getAndUpdate",
            "updateAndGet",
            "getAndAccumulate",
            "accumulateAndGet",
            "intValue",
            "longValue"
        };
        for (String type : new String[] {
            "AtomicInteger",
            "AtomicLong",
            "AtomicBoolean",
            "AtomicReference",
            "AtomicIntegerArray",
            "AtomicLongArray",
            "AtomicReferenceArray"
        }) {
            CallRule.put(Operation.ATOMIC, CallRule.Style.ATOMIC, ATOMIC + type, scalars);
        }
        String[] adders = {
            "add",
            "increment",
            "decrement",
            "accumulate",
            "sum",
            "get",
            "reset",
            "sumThenReset",
            "getThenReset",
            "intValue",
            "longValue"
        };
        for (String type : new String[] {"LongAdder", "DoubleAdder", "LongAccumulator", "DoubleAccumulator"}) {
            CallRule.put(Operation.ATOMIC, CallRule.Style.ATOMIC, ATOMIC + type, adders);
        }
        for (String type : new String[] {"AtomicStampedReference", "AtomicMarkableReference"}) {
            CallRule.put(
                    Operation.ATOMIC,
                    CallRule.Style.ATOMIC,
                    ATOMIC + type,
                    "getReference",
                    "get",
                    "set",
                    "compareAndSet",
                    "weakCompareAndSet");
        }
    }
}
