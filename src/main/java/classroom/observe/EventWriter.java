package classroom.observe;

import classroom.trace.format.TraceFormat;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Records lines, operations, output and exceptions for {@link Probe} and {@link OperationProbe}. No method throws
 * anything, not even a StackOverflowError or an OutOfMemoryError.
 */
final class EventWriter {
    /** The number of failed probes. Incremented without a method call, since the stack may be full. */
    static int dropped;
    /** The number of failed probes that has been written to the trace. */
    private static int reported;

    private EventWriter() {}

    /** Records that the thread reached a line. */
    static void line(int site) {
        try {
            if (!Recorder.leavesLine(site)) {
                ThreadBuffers.mine().line(site);
            } else {
                ThreadBuffers.mine().lost(TraceFormat.LOST_LINES, 1);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records the begin of an operation on an object. */
    static void begin(Object subject, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.begin(TraceFormat.OBJECT, site, Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records the begin of an operation with an amount. */
    static void begin(long amount, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.begin(TraceFormat.LONG, site, amount));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Marks the operation begun last as one that does not block by itself. */
    static void isAtWork() {
        try {
            ThreadBuffers.mine().isAtWork();
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records the end of the last operation begun. */
    static void end(Object result, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            int type = Values.type(result);
            keep(mine, mine.end(TraceFormat.END, type, site, Values.bits(mine, type, result)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Removes the frames of a class from a stack trace. */
    static void passes(Throwable exception, String className) {
        try {
            StackTraceElement[] trace = exception.getStackTrace();
            StackTraceElement[] own = new StackTraceElement[trace.length];
            int count = 0;
            for (StackTraceElement each : trace) {
                if (!each.getClassName().equals(className)) {
                    own[count++] = each;
                }
            }
            if (count < trace.length) {
                exception.setStackTrace(Arrays.copyOf(own, count));
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records the use of an atomic object. */
    static void atomic(Object subject, Object value, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            boolean left = Recorder.noOperations;
            int type = left ? TraceFormat.NULL : Values.type(value);
            keep(
                    mine,
                    !left
                            && mine.put(
                                    TraceFormat.ATOMIC,
                                    type,
                                    site,
                                    Values.bits(mine, type, value),
                                    Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records printed bytes. */
    static void printed(int kind, byte[] bytes, int from, int count) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            int done = 0;
            while (done < count && !Recorder.noOutput) {
                int part = Math.min(count - done, TraceFormat.MAX_EVENT_BYTES);
                boolean more = done + part < count;
                if (!mine.put(kind, more ? TraceFormat.INT : TraceFormat.NONE, 0, bytes, from + done, part)) {
                    break;
                }
                done += part;
            }
            if (done < count) {
                mine.lost(TraceFormat.LOST_OUTPUT, count - done);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Writes the number of events that were lost by errors in probes. */
    static void countDropped() {
        int count = dropped - reported;
        if (count > 0) {
            reported += count;
            Probe.RECORDER.lost(TraceFormat.LOST_OTHERS, count);
        }
    }

    /** Returns the number of failed probes so far, in all threads. */
    static int dropped() {
        return dropped;
    }

    static void atomic(int type, long bits, Object subject, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            boolean left = Recorder.noOperations;
            keep(mine, !left && mine.put(TraceFormat.ATOMIC, type, site, bits, Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records that something that takes no time is about to be done to an object. */
    static void did(Object subject, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.did(TraceFormat.OBJECT, site, Values.object(mine, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /**
     * Same as {@link #did(Object, int)}, for an object that is recorded under the given name instead of its class's.
     */
    static void did(String name, Object subject, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.did(TraceFormat.OBJECT, site, Values.object(mine, name, subject)));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records that a thread begins to initialize a class, has finished that, or is about to use a class. */
    static void classInit(Class<?> type, int site, int what) {
        try {
            switch (what) {
                case 0:
                    ClassInits.begins(type, site);
                    break;
                case 1:
                    ClassInits.ends(type, site);
                    break;
                default:
                    ClassInits.wanted(type, site);
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records that an exception was caught in a method or leaves it. */
    static void thrown(Throwable exception, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.end(TraceFormat.THROWN, TraceFormat.OBJECT, site, Values.object(mine, exception)));
            if ((exception instanceof ExecutionException || exception instanceof CompletionException)
                    && exception.getCause() != null) {
                mine.put(TraceFormat.LOOKED_AT, TraceFormat.NONE, site, System.identityHashCode(exception.getCause()));
            }
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Records the end of the last operation begun, with a result. */
    static void end(int type, long result, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.end(TraceFormat.END, type, site, result));
        } catch (Throwable e) {
            dropped++;
        }
    }

    static void put(int kind, int type, long a, int site) {
        try {
            ThreadBuffer mine = ThreadBuffers.mine();
            keep(mine, mine.put(kind, type, site, a));
        } catch (Throwable e) {
            dropped++;
        }
    }

    /** Counts an event as lost if it was not recorded. */
    static void keep(ThreadBuffer mine, boolean noted) {
        if (!noted) {
            mine.lost(TraceFormat.LOST_OTHERS, 1);
        }
    }
}
