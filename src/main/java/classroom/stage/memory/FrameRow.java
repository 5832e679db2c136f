package classroom.stage.memory;

import classroom.text.Texts;
import classroom.trace.FrameStack;
import classroom.trace.FrameStack.LocalValue;
import classroom.trace.FrameStack.MethodFrame;
import classroom.trace.ThreadSnapshot;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.ThreadState;
import classroom.trace.format.Value;
import classroom.trace.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an open card: a method that the thread is in, a local variable, or a note, in the current language.
 *
 * @param object the identity of the object that a variable refers to; 0 if it refers to none
 * @param glows  whether it is the variable that the thread has changed last
 */
record FrameRow(FrameRowKind kind, String text, int object, boolean glows) {
    /** The maximum number of methods. */
    static final int MAX_FRAMES = 50;

    private static final int MAX_TEXT = 60;
    /** The widths of letters, in letter heights. */
    private static final double NARROW = 0.5;

    private static final double WIDE = 0.95;
    /** The first letter that is as wide as high, as Chinese ones are. */
    private static final int FIRST_WIDE = 0x2e80;

    /** What a line tells. */
    enum FrameRowKind {
        METHOD,
        LOCAL,
        NOTE
    }

    /**
     * Returns the methods that a thread is in, the innermost first, each with its local variables below; or why there
     * are none.
     *
     * @param at   in ns of the run's clock
     * @param wide the width of a line, in letter heights
     */
    static List<FrameRow> of(Trace trace, ThreadSnapshot of, long at, double wide) {
        List<FrameRow> rows = new ArrayList<>();
        if (of.track().process().sites().locals().isEmpty()) {
            notes(rows, Texts.text("memory.locals.off"), wide);
            return rows;
        }
        FrameStack stack = trace.framesAt(of.track(), at, MAX_FRAMES);
        if (stack.over()) {
            notes(rows, Texts.text("memory.locals.over"), wide);
        } else if (stack.frames().isEmpty() && of.state() != ThreadState.ENDED) {
            notes(rows, Texts.text("memory.frames.none"), wide);
        }
        TraceEvent newest = newest(stack);
        for (MethodFrame each : stack.frames()) {
            rows.add(new FrameRow(FrameRowKind.METHOD, CardText.place(each.method(), each.line()), 0, false));
            if (!each.named()) {
                notes(rows, Texts.text("memory.locals.unnamed"), wide);
            }
            each.locals().forEach(local -> rows.add(local(local, newest)));
        }
        if (stack.depth() > stack.frames().size() && !stack.frames().isEmpty()) {
            int more = stack.depth() - stack.frames().size();
            notes(rows, Texts.text("memory.frames.more", more), wide);
        }
        return rows;
    }

    private static TraceEvent newest(FrameStack stack) {
        TraceEvent newest = null;
        for (MethodFrame frame : stack.frames()) {
            for (LocalValue each : frame.locals()) {
                if (newest == null || each.event().number() > newest.number()) {
                    newest = each.event();
                }
            }
        }
        return newest;
    }

    private static FrameRow local(LocalValue of, TraceEvent newest) {
        String name = VisibleText.line(of.name());
        if (!of.known()) {
            return new FrameRow(FrameRowKind.LOCAL, Texts.text("memory.local.unknown", name), 0, false);
        }
        Value value = of.value();
        boolean refers = value.type() == Value.ValueType.OBJECT;
        return new FrameRow(
                FrameRowKind.LOCAL,
                shortened(name + (refers ? " → " : " = ") + value),
                refers ? (int) value.bits() : 0,
                of.event() == newest);
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    /** Adds a sentence, on several lines if it is long. */
    private static void notes(List<FrameRow> rows, String sentence, double wide) {
        StringBuilder line = new StringBuilder();
        double used = 0;
        int mayEnd = 0;
        for (int i = 0; i < sentence.length(); i++) {
            char each = sentence.charAt(i);
            used += each >= FIRST_WIDE ? WIDE : NARROW;
            line.append(each);
            if (used > wide && mayEnd > 0) {
                rows.add(new FrameRow(
                        FrameRowKind.NOTE, line.substring(0, mayEnd).strip(), 0, false));
                line.delete(0, mayEnd);
                used = width(line);
                mayEnd = 0;
            }
            if (each == ' ' || each >= FIRST_WIDE && used < wide - 1.5) {
                mayEnd = line.length();
            }
        }
        rows.add(new FrameRow(FrameRowKind.NOTE, line.toString().strip(), 0, false));
    }

    private static double width(CharSequence text) {
        return text.chars()
                .mapToDouble(each -> each >= FIRST_WIDE ? WIDE : NARROW)
                .sum();
    }
}
