package classroom.share;

import classroom.trace.save.SavedRun;
import classroom.trace.text.TextReplacement;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a run as a self-contained HTML page. All that comes from the run is JSON data in the page, which its script shows
 * as text, never as markup.
 */
public final class RunPage {
    /** The file name extension. */
    public static final String SUFFIX = ".html";
    /** The most characters of a page; a run with more data is thinned. */
    static final int MAX_CHARS = 2_000_000;

    private static final int MAX_ROUNDS = 40;

    private RunPage() {}

    /**
     * Writes the page of a run. Takes up to some seconds for a large run; not for the event thread.
     *
     * @param file the target; it is replaced only when the page is complete
     * @throws IOException if the file cannot be written
     */
    public static void write(SavedRun run, Path file) throws IOException {
        write(run, file, TextReplacement.NONE);
    }

    /**
     * Writes the page of a run with other texts, as with names left out.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(SavedRun run, Path file, TextReplacement replacement) throws IOException {
        String page = of(run, replacement);
        Path draft = SavedRun.draft(file);
        try {
            Files.writeString(draft, page);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Returns the page of a run. If its data is too large, changes that follow each other closely are left out. */
    static String of(SavedRun run) {
        return of(run, TextReplacement.NONE);
    }

    private static String of(SavedRun run, TextReplacement replacement) {
        long step = 0;
        String json = json(RunData.of(run, step, replacement));
        for (int round = 0; json.length() > MAX_CHARS && round < MAX_ROUNDS; round++) {
            step = step == 0 ? Math.max(1, (run.trace().end() - run.trace().start()) / 100_000) : 2 * step;
            json = json(RunData.of(run, step, replacement));
        }
        return resource("page.html")
                .replace("/*CSS*/", resource("page.css"))
                .replace("/*MODEL*/", resource("model.js"))
                .replace("/*PAGE*/", resource("page.js"))
                .replace("/*DATA*/", json);
    }

    /** Returns one of the page's parts. */
    static String resource(String name) {
        try (InputStream in = RunPage.class.getResourceAsStream("/classroom/share/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns data as JSON in which no character can end the script element that it stands in. */
    private static String json(JsonObject data) {
        return new GsonBuilder().create().toJson(data);
    }
}
