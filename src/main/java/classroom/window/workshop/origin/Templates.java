package classroom.window.workshop.origin;

import classroom.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts of new programs. Reads a resource. */
public final class Templates {
    private Templates() {}

    /** Returns a small program with threads. */
    public static String fresh(Language language) {
        String name = "/classroom/workshop/new_" + language.tag() + ".java";
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
