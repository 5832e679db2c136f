package classroom.console;

import classroom.trace.text.VisibleText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints text with control characters escaped, so that a terminal shows them and does not execute them. */
final class VisibleStream extends PrintStream {
    private final PrintStream to;

    /** @param to the stream that is written, in its encoding */
    VisibleStream(PrintStream to) {
        super(to, true, StandardCharsets.UTF_8);
        this.to = to;
    }

    @Override
    public void print(String text) {
        to.print(VisibleText.of(String.valueOf(text)));
    }

    @Override
    public void println(String text) {
        to.println(VisibleText.of(String.valueOf(text)));
    }

    @Override
    public void print(Object object) {
        print(String.valueOf(object));
    }

    @Override
    public void println(Object object) {
        println(String.valueOf(object));
    }

    @Override
    public void println() {
        to.println();
    }

    @Override
    public void flush() {
        to.flush();
    }

    @Override
    public boolean checkError() {
        return to.checkError();
    }
}
