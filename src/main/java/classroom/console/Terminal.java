package classroom.console;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The output of the console. Control characters are escaped, whatever their origin; in JSON the escapes have the same
 * meaning.
 *
 * @param out   standard output
 * @param err   standard error
 * @param plain whether the output is known to be read as UTF-8; if not, JSON is written in ASCII
 */
record Terminal(PrintStream out, PrintStream err, boolean plain) {
    Terminal {
        out = new VisibleStream(out);
        err = new VisibleStream(err);
    }

    /** Returns this JVM's standard streams, with the encoding of their reader. */
    static Terminal here() {
        Charset out = told(System::getProperty, "stdout.encoding", "sun.stdout.encoding", "native.encoding");
        Charset err = told(System::getProperty, "stderr.encoding", "sun.stderr.encoding", "native.encoding");
        return new Terminal(
                stream(FileDescriptor.out, out), stream(FileDescriptor.err, err), out.equals(StandardCharsets.UTF_8));
    }

    /** Returns the first encoding that one of these properties names; UTF-8 if none does. */
    static Charset told(UnaryOperator<String> properties, String... names) {
        return Stream.of(names)
                .map(properties)
                .filter(name -> name != null && isKnown(name))
                .findFirst()
                .map(Charset::forName)
                .orElse(StandardCharsets.UTF_8);
    }

    /**
     * Returns the encoding to write. A system without a chosen locale reports ASCII, which no terminal uses any more;
     * then UTF-8 is written.
     */
    static Charset written(Charset told) {
        return told.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : told;
    }

    /** Writes a JSON value on one line. */
    void printJson(JsonElement json) {
        Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        String text = gson.toJson(json);
        out.println(plain ? text : escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            escaped.append(each < 128 ? String.valueOf(each) : String.format("\\u%04x", (int) each));
        }
        return escaped.toString();
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static PrintStream stream(FileDescriptor file, Charset told) {
        return new PrintStream(new FileOutputStream(file), true, written(told));
    }
}
