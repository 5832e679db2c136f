package classroom.lesson;

import classroom.text.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The programs of the gallery, in the order of its index: group by group, the faulty program first. */
public final class Gallery {
    private static final String INDEX = "/classroom/gallery/index.txt";
    private static final int COLUMNS = 12;
    private static final String PREVIEW = "p";

    private Gallery() {}

    /** Returns all of them. */
    public static List<GalleryProgram> programs() {
        return Index.PROGRAMS;
    }

    /** The programs of the index; read when first needed. */
    private static final class Index {
        static final List<GalleryProgram> PROGRAMS = read();
    }

    private static List<GalleryProgram> read() {
        try (InputStream in = Gallery.class.getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException("missing " + INDEX);
            }
            List<GalleryProgram> programs = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    programs.add(program(line));
                }
            }
            return List.copyOf(programs);
        } catch (IOException e) {
            throw new UncheckedIOException(INDEX, e);
        }
    }

    /**
     * Returns the program with a source, in any language and also with the value of few orders; empty if it is none of
     * the gallery. The first call reads all sources.
     */
    public static Optional<GalleryProgram> withSource(String source) {
        return Optional.ofNullable(Sources.PROGRAMS.get(source));
    }

    /** The programs by their sources; read when first needed. */
    private static final class Sources {
        static final Map<String, GalleryProgram> PROGRAMS = new HashMap<>();

        static {
            for (GalleryProgram each : programs()) {
                Stream.of(Language.values()).forEach(language -> {
                    PROGRAMS.put(each.source(language), each);
                    each.withFewOrders().ifPresent(few -> PROGRAMS.put(few.source(language), few));
                });
            }
        }
    }

    private static GalleryProgram.FewOrders fewOrders(String[] constant, String right) {
        return new GalleryProgram.FewOrders(constant[0], Integer.parseInt(constant[1]), right);
    }

    private static GalleryProgram program(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("columns of " + line);
        }
        boolean preview = columns[3].endsWith(PREVIEW);
        return new GalleryProgram(
                columns[0],
                columns[1],
                columns[2],
                Integer.parseInt(columns[3].replace(PREVIEW, "")),
                preview,
                Integer.parseInt(columns[4]),
                Integer.parseInt(columns[5]),
                columns[6],
                Set.of(columns[7].split(",")),
                columns[8],
                columns[9],
                columns[10].isEmpty() ? null : fewOrders(columns[10].split("=", 2), columns[11]),
                false);
    }
}
