package classroom.run;

import classroom.text.Texts;
import classroom.trace.format.TraceException;
import classroom.trace.text.VisibleText;

/** Explains to the user why a saved run cannot be read. */
public final class TraceFault {
    private TraceFault() {}

    /**
     * Returns a sentence that says why, and what to do, in the current language.
     *
     * @param name the file name to show
     */
    public static String sentence(TraceException.Code why, String name) {
        String file = VisibleText.line(name);
        return switch (why) {
            case FOREIGN -> Texts.text("run.trace.foreign", file);
            case NEWER -> Texts.text("run.trace.newer", file);
            case DAMAGED -> Texts.text("run.trace.damaged", file);
            case TOO_LARGE -> Texts.text("run.trace.too-large", file);
            case UNREADABLE -> Texts.text("run.trace.unreadable", file);
        };
    }
}
