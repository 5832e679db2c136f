package classroom.schedule.host;

import classroom.schedule.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;

/** Sends lines to the app. Any thread may call it. */
final class AppLink {
    private static final int MAX_TEXT_CHARS = 20_000;

    private final BufferedWriter out;

    /** @param out the connection to the app */
    AppLink(BufferedWriter out) {
        this.out = out;
    }

    /** Writes a line, which may wait in a buffer. */
    synchronized void write(Object... words) throws IOException {
        out.write(ProtocolLine.of(words));
        out.write('\n');
    }

    /** Writes a line and sends all that waits. */
    synchronized void tell(Object... words) throws IOException {
        write(words);
        out.flush();
    }

    /** Says why the program can't be scheduled. If the app is gone, ends this JVM. */
    void refuse(Refusal why) {
        try {
            tell("refused", why.reason(), why.site(), why.detail());
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Returns the beginning of a text, as much as the app shows. */
    static String cut(String text) {
        return text.length() <= MAX_TEXT_CHARS ? text : text.substring(0, MAX_TEXT_CHARS) + "…";
    }
}
