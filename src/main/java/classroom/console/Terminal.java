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
 * Where the console writes.
 *
 * @param out   standard output
 * @param err   standard error
 * @param plain whether the reader of the output is known to take UTF-8; if not, JSON has nothing but ASCII in it
 */
record Terminal(PrintStream out, PrintStream err, boolean plain) {
    /** This JVM's terminal, or wherever its output is sent, in the encoding that is read there. */
    static Terminal here() {
        Charset out = told(System::getProperty, "stdout.encoding", "sun.stdout.encoding", "native.encoding");
        Charset err = told(System::getProperty, "stderr.encoding", "sun.stderr.encoding", "native.encoding");
        return new Terminal(stream(FileDescriptor.out, out), stream(FileDescriptor.err, err), out.equals(StandardCharsets.UTF_8));
    }

    /** The first encoding that these properties name; UTF-8 if none does. */
    static Charset told(UnaryOperator<String> properties, String... names) {
        return Stream.of(names).map(properties).filter(name -> name != null && isKnown(name)).findFirst()
                .map(Charset::forName).orElse(StandardCharsets.UTF_8);
    }

    /**
     * What to write where this encoding was told: a system whose reader chose no locale tells ASCII, which is no terminal's
     * own any more, and is answered in UTF-8.
     */
    static Charset written(Charset told) {
        return told.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : told;
    }

    /** Writes one JSON text on a line of its own. */
    void printJson(JsonElement json) {
        Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        String text = gson.toJson(json);
        out.println(plain ? text : escaped(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : text.toCharArray()) {
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
