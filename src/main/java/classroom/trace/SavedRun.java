package classroom.trace;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A run in one file, to be opened later or on another machine: a zip of the traces of its processes, the sources, and what was
 * run.
 *
 * @param program     the program's id, as in {@code bank/unlocked}
 * @param parameters  its parameters by name, as they were in this run
 * @param javaVersion the Java that ran it, as in {@code 17.0.15}
 * @param sources     the texts of its sources by file name
 * @param trace       what it did
 */
public record SavedRun(String program, Map<String, String> parameters, String javaVersion, Map<String, String> sources,
        Trace trace) {
    /** The suffix of such a file's name. */
    public static final String SUFFIX = ".ccrun";

    private static final String ABOUT = "run.properties";
    private static final String SOURCES = "sources/";
    private static final String TRACES = "traces/";
    private static final String VERSION = "1";
    /** The most bytes of all traces together that are opened. */
    private static final long MOST = 1L << 30;
    private static final int MOST_ENTRIES = 20_000;

    /**
     * Saves a run. Its processes may still be running: what they noted so far is saved.
     *
     * @param file        where to; replaced only when all is written
     * @param folder      the run's folder with the traces of its processes
     * @throws IOException if the file can't be written or a trace can't be read
     */
    public static void save(Path file, Path folder, String program, Map<String, String> parameters, Map<String, String> sources)
            throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(draft); ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip, ABOUT, about(program, parameters));
                for (Map.Entry<String, String> each : sources.entrySet()) {
                    write(zip, SOURCES + each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8));
                }
                try (DirectoryStream<Path> traces = Files.newDirectoryStream(folder, "*" + TraceFormat.SUFFIX)) {
                    for (Path each : traces) {
                        zip.putNextEntry(new ZipEntry(TRACES + each.getFileName()));
                        Files.copy(each, zip);
                        zip.closeEntry();
                    }
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Opens a file that was saved.
     *
     * @throws TraceException if it is none, damaged, too large for the memory, or can't be read
     */
    public static SavedRun open(Path file) throws TraceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            if (start.length < 4 || start[0] != 'P' || start[1] != 'K' || start[2] != 3 || start[3] != 4) {
                throw foreign();
            }
        } catch (NoSuchFileException e) {
            throw new TraceException(TraceException.Code.UNREADABLE, "There is no file " + file + ".", e);
        } catch (TraceException e) {
            throw e;
        } catch (IOException e) {
            throw new TraceException(TraceException.Code.UNREADABLE, "The file " + file + " can't be read: " + e.getMessage(), e);
        }
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            return read(zip);
        } catch (TraceException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new TraceException(TraceException.Code.DAMAGED, "This saved run is damaged.", e);
        } catch (OutOfMemoryError e) {
            throw tooLarge(e);
        }
    }

    private static SavedRun read(ZipInputStream zip) throws IOException {
        Map<String, byte[]> traces = new TreeMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        Properties about = null;
        long left = MOST;
        int entries = 0;
        for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
            String name = each.getName();
            byte[] bytes = bytes(zip, left);
            left -= bytes.length;
            if (++entries > MOST_ENTRIES) {
                throw tooLarge(null);
            }
            if (name.equals(ABOUT)) {
                about = properties(bytes);
            } else if (name.startsWith(SOURCES)) {
                sources.put(name.substring(SOURCES.length()), new String(bytes, StandardCharsets.UTF_8));
            } else if (name.startsWith(TRACES)) {
                traces.put(name.substring(TRACES.length()), bytes);
            }
        }
        if (about == null || about.getProperty("format") == null) {
            throw foreign();
        }
        if (!about.getProperty("format").equals(VERSION)) {
            throw new TraceException(TraceException.Code.NEWER,
                    "This run was saved by a newer version of Concurrency Classroom.");
        }
        Trace trace = Trace.of(traces);
        String java = trace.processes().isEmpty() ? "" : trace.processes().get(0).javaVersion();
        return new SavedRun(about.getProperty("program", ""), parameters(about), java, sources, trace);
    }

    private static byte[] bytes(ZipInputStream zip, long most) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 16];
        for (int count = zip.read(part); count >= 0; count = zip.read(part)) {
            if (all.size() + (long) count > most) {
                throw tooLarge(null);
            }
            all.write(part, 0, count);
        }
        return all.toByteArray();
    }

    private static byte[] about(String program, Map<String, String> parameters) throws IOException {
        Properties about = new Properties();
        about.setProperty("format", VERSION);
        about.setProperty("program", program);
        parameters.forEach((name, value) -> about.setProperty("parameter." + name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            about.store(out, null);
        }
        return bytes.toByteArray();
    }

    private static Properties properties(byte[] bytes) throws IOException {
        Properties about = new Properties();
        about.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        return about;
    }

    private static Map<String, String> parameters(Properties about) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : about.stringPropertyNames()) {
            if (name.startsWith("parameter.")) {
                parameters.put(name.substring("parameter.".length()), about.getProperty(name));
            }
        }
        return parameters;
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static TraceException foreign() {
        return new TraceException(TraceException.Code.FOREIGN, "This file is not a saved run of Concurrency Classroom.");
    }

    private static TraceException tooLarge(Throwable cause) {
        return new TraceException(TraceException.Code.TOO_LARGE, "This saved run is too large to open.", cause);
    }
}
