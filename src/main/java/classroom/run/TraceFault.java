package classroom.run;

import classroom.text.Texts;
import classroom.trace.TraceException;

/** Says for the reader why a saved run can't be read. */
public final class TraceFault {
    private TraceFault() {
    }

    /**
     * A sentence that says why, and what to do, in the language of now.
     *
     * @param file as the reader knows it
     */
    public static String sentence(TraceException.Code why, String file) {
        return switch (why) {
            case FOREIGN -> Texts.text("run.trace.foreign", file);
            case NEWER -> Texts.text("run.trace.newer", file);
            case DAMAGED -> Texts.text("run.trace.damaged", file);
            case TOO_LARGE -> Texts.text("run.trace.too-large", file);
            case UNREADABLE -> Texts.text("run.trace.unreadable", file);
        };
    }
}
