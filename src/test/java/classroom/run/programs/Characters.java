package classroom.run.programs;

import java.nio.charset.StandardCharsets;

/** Prints a text byte by byte, so that characters arrive in parts; half of it on each stream. */
public final class Characters {
    /** Two, three and four bytes a character. */
    public static final String TEXT = "é并发课堂😀é";

    private Characters() {}

    public static void main(String[] args) throws InterruptedException {
        for (byte one : TEXT.getBytes(StandardCharsets.UTF_8)) {
            System.out.write(one);
            System.out.flush();
            System.err.write(one);
            System.err.flush();
            Thread.sleep(2);
        }
        System.out.println();
        System.out.println(TEXT + System.getProperty("stdout.encoding"));
    }
}
