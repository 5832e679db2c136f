package classroom.trace.save;

import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceLimits;
import classroom.trace.text.TextReplacement;
import classroom.trace.text.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A run in one file, to be opened later or on another machine: a zip file with the traces of its processes, the
 * sources, the program's id and its parameters.
 *
 * @param program     the program's id, as in {@code bank/unlocked}
 * @param parameters  the values of its parameters in this run, by name
 * @param javaVersion the Java that ran it, as in {@code 17.0.15}
 * @param sources     its source files by name
 * @param trace       the trace of the run
 */
public record SavedRun(
        String program, Map<String, String> parameters, String javaVersion, Map<String, String> sources, Trace trace) {
    /** The file name extension of saved runs. */
    public static final String SUFFIX = ".ccrun";

    private static final String ABOUT = "run.properties";
    private static final String SOURCES = "sources/";
    private static final String TRACES = "traces/";
    private static final String UNRECORDED = "unrecorded";
    private static final String DRAFT = ".part";
    private static final String VERSION = "1";
    /** The maximum total size of the traces, in bytes; lower if the heap is small. */
    private static final long MAX_BYTES = 1L << 30;
    /** The heap has to be about this many times the size of the traces. */
    private static final int HEAP_SHARE = 4;

    private static final int MAX_TEXT_BYTES = 4 << 20;
    private static final int MAX_SOURCES = 1_000;
    private static final int MAX_ENTRIES = TraceLimits.MAX_PROCESSES + MAX_SOURCES + 1;

    /**
     * Saves a run. Its processes may still be running: the events recorded so far are saved.
     *
     * @param file   the target; it is replaced only when all is written, and never if nothing was recorded
     * @param folder the run's folder with the traces of its processes
     * @throws IOException if the file cannot be written, a trace cannot be read, or there is no trace
     */
    public static void save(
            Path file, Path folder, String program, Map<String, String> parameters, Map<String, String> sources)
            throws IOException {
        save(file, folder, program, parameters, sources, null);
    }

    /**
     * Saves a run with other texts, as with names left out.
     *
     * @param replacement makes the replacement for the trace that is saved; null to keep all texts
     * @throws IOException as {@link #save(Path, Path, String, Map, Map)}, or if a trace is damaged
     */
    public static void save(
            Path file,
            Path folder,
            String program,
            Map<String, String> parameters,
            Map<String, String> sources,
            Function<Trace, TextReplacement> replacement)
            throws IOException {
        List<Path> begun = new ArrayList<>();
        int unrecorded = 0;
        try (DirectoryStream<Path> traces = Files.newDirectoryStream(folder, "*" + TraceFormat.SUFFIX)) {
            for (Path each : traces) {
                if (hasBegun(each)) {
                    begun.add(each);
                } else {
                    unrecorded++;
                }
            }
        }
        if (begun.isEmpty()) {
            throw new IOException("nothing was recorded");
        }
        Map<String, byte[]> replaced = replacement == null ? Map.of() : replaced(begun, unrecorded, replacement);
        Path draft = draft(file);
        try {
            try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.TRUNCATE_EXISTING);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip, ABOUT, about(program, parameters, unrecorded));
                for (Map.Entry<String, String> each : sources.entrySet()) {
                    write(zip, SOURCES + each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8));
                }
                for (Path each : begun) {
                    zip.putNextEntry(new ZipEntry(TRACES + each.getFileName()));
                    if (replacement == null) {
                        Files.copy(each, zip);
                    } else {
                        zip.write(replaced.get(each.getFileName().toString()));
                    }
                    zip.closeEntry();
                }
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Map<String, byte[]> replaced(
            List<Path> files, int unrecorded, Function<Trace, TextReplacement> replacement) throws IOException {
        Map<String, byte[]> traces = new TreeMap<>();
        for (Path each : files) {
            traces.put(each.getFileName().toString(), Files.readAllBytes(each));
        }
        TextReplacement made = replacement.apply(Trace.of(traces, unrecorded));
        for (Map.Entry<String, byte[]> each : traces.entrySet()) {
            each.setValue(TraceCopy.of(each.getValue(), made));
        }
        return traces;
    }

    /**
     * Creates a new, empty file next to another one, to be moved to its place when it is complete.
     *
     * @throws IOException if it cannot be created
     */
    public static Path draft(Path file) throws IOException {
        for (int number = 1; true; number++) {
            try {
                return Files.createFile(file.resolveSibling(file.getFileName() + "." + number + DRAFT));
            } catch (FileAlreadyExistsException e) {
                // The name is taken: try the next number.
            }
        }
    }

    /** Whether a process has written the header of its trace. */
    private static boolean hasBegun(Path trace) throws IOException {
        try (InputStream in = Files.newInputStream(trace)) {
            byte[] head = in.readNBytes(TraceFormat.HEAD);
            return head.length == TraceFormat.HEAD && ByteBuffer.wrap(head).getLong(TraceFormat.AT_MAGIC) != 0;
        }
    }

    /**
     * Opens a saved run. This reads the whole file and may take many seconds: do not call it on the event thread.
     *
     * @throws TraceException if the file is not a saved run, is damaged, too large for the memory, or cannot be read
     * @throws CancellationException if the thread is interrupted; its interrupt status stays set
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
        } catch (ClosedByInterruptException e) {
            throw canceled();
        } catch (IOException e) {
            throw new TraceException(
                    TraceException.Code.UNREADABLE, "The file " + file + " can't be read: " + e.getMessage(), e);
        }
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            return read(zip);
        } catch (TraceException e) {
            throw e;
        } catch (ClosedByInterruptException e) {
            throw canceled();
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
        ZipParts parts =
                new ZipParts(zip, Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARE), MAX_TEXT_BYTES);
        int entries = 0;
        for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
            String name = each.getName();
            if (++entries > MAX_ENTRIES) {
                throw tooLarge(null);
            }
            if (name.equals(ABOUT)) {
                about = properties(parts.text());
            } else if (name.startsWith(SOURCES)) {
                sources.put(
                        name.substring(SOURCES.length()),
                        VisibleText.of(new String(parts.text(), StandardCharsets.UTF_8)));
            } else if (name.startsWith(TRACES)) {
                traces.put(name.substring(TRACES.length()), parts.trace());
            }
        }
        if (about == null || about.getProperty("format") == null) {
            throw foreign();
        }
        if (!about.getProperty("format").equals(VERSION)) {
            throw new TraceException(
                    TraceException.Code.NEWER, "This run was saved by a newer version of Concurrency Classroom.");
        }
        Trace trace = Trace.of(traces, number(about.getProperty(UNRECORDED, "0")));
        String java =
                trace.processes().isEmpty() ? "" : trace.processes().get(0).javaVersion();
        return new SavedRun(about.getProperty("program", ""), parameters(about), java, sources, trace);
    }

    private static int number(String text) throws TraceException {
        if (!text.matches("\\d{1,6}")) {
            throw new TraceException(TraceException.Code.DAMAGED, "This saved run is damaged.");
        }
        return Integer.parseInt(text);
    }

    private static byte[] about(String program, Map<String, String> parameters, int unrecorded) throws IOException {
        Properties about = new Properties();
        about.setProperty("format", VERSION);
        about.setProperty("program", program);
        about.setProperty(UNRECORDED, Integer.toString(unrecorded));
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
        return new TraceException(
                TraceException.Code.FOREIGN, "This file is not a saved run of Concurrency Classroom.");
    }

    private static CancellationException canceled() {
        return new CancellationException("interrupted while a saved run is read");
    }

    static TraceException tooLarge(Throwable cause) {
        return new TraceException(TraceException.Code.TOO_LARGE, "This saved run is too large to open.", cause);
    }
}
