package classroom.screen.panels;

import java.io.IOException;

/** A program that says nothing and waits for the end of its standard input: a test plays its panel. */
public final class Quiet {
    private Quiet() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        System.in.transferTo(System.err);
    }
}
