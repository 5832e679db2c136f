package classroom.run.edit;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Properties;

/**
 * The unsaved text of an editor.
 *
 * @param file    the path of its file; empty if it was never saved
 * @param name    the displayed name
 * @param charset the name of its encoding
 * @param bom     whether the file begins with a byte order mark
 * @param lineEnd {@code \n} or {@code \r\n}
 * @param base    the size and time of its file when it was read; empty for none
 * @param text    the unsaved text
 */
public record Draft(String file, String name, String charset, boolean bom, String lineEnd, String base, String text) {
    private static final String END = "\n--\n";

    String toText() {
        Properties head = new Properties();
        head.setProperty("file", file);
        head.setProperty("name", name);
        head.setProperty("charset", charset);
        head.setProperty("bom", String.valueOf(bom));
        head.setProperty("windows", String.valueOf(lineEnd.equals("\r\n")));
        head.setProperty("base", base);
        StringWriter out = new StringWriter();
        try {
            head.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString().replace("\r\n", "\n").strip() + END + text;
    }

    /** Parses a draft; null if it is malformed. */
    static Draft of(String all) {
        int end = all.indexOf(END);
        if (end < 0) {
            return null;
        }
        Properties head = new Properties();
        try {
            head.load(new StringReader(all.substring(0, end)));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
        return new Draft(
                head.getProperty("file", ""),
                head.getProperty("name", ""),
                head.getProperty("charset", "UTF-8"),
                Boolean.parseBoolean(head.getProperty("bom")),
                Boolean.parseBoolean(head.getProperty("windows")) ? "\r\n" : "\n",
                head.getProperty("base", ""),
                all.substring(end + END.length()));
    }
}
