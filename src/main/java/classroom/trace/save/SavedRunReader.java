package classroom.trace.save;

import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceLimits;
import classroom.trace.text.VisibleText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads saved runs. Files may come from elsewhere, so all sizes are limited. Not for the event thread. */
final class SavedRunReader {
    /** The maximum total size of the traces, in bytes; lower if the heap is small. */
    private static final long MAX_BYTES = 1L << 30;
    /** The heap has to be about this many times the size of the traces. */
    private static final int HEAP_SHARE = 4;

    private static final int MAX_TEXT_BYTES = 4 << 20;
    private static final int MAX_SOURCES = 1_000;
    private static final int MAX_ENTRIES = TraceLimits.MAX_PROCESSES + MAX_SOURCES + 1;

    private SavedRunReader() {}

    /** Same as {@link SavedRun#open}. */
    static SavedRun open(Path file) throws TraceException {
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
            if (name.equals(SavedRunFormat.ABOUT)) {
                about = properties(parts.text());
            } else if (name.startsWith(SavedRunFormat.SOURCES)) {
                sources.put(
                        name.substring(SavedRunFormat.SOURCES.length()),
                        VisibleText.of(new String(parts.text(), StandardCharsets.UTF_8)));
            } else if (name.startsWith(SavedRunFormat.TRACES)) {
                traces.put(name.substring(SavedRunFormat.TRACES.length()), parts.trace());
            }
        }
        if (about == null || about.getProperty(SavedRunFormat.FORMAT) == null) {
            throw foreign();
        }
        if (!about.getProperty(SavedRunFormat.FORMAT).equals(SavedRunFormat.VERSION)) {
            throw new TraceException(
                    TraceException.Code.NEWER, "This run was saved by a newer version of Concurrency Classroom.");
        }
        Trace trace = Trace.of(traces, number(about.getProperty(SavedRunFormat.UNRECORDED, "0")));
        String java =
                trace.processes().isEmpty() ? "" : trace.processes().get(0).javaVersion();
        return new SavedRun(about.getProperty(SavedRunFormat.PROGRAM, ""), parameters(about), java, sources, trace);
    }

    private static int number(String text) throws TraceException {
        if (!text.matches("\\d{1,6}")) {
            throw new TraceException(TraceException.Code.DAMAGED, "This saved run is damaged.");
        }
        return Integer.parseInt(text);
    }

    private static Properties properties(byte[] bytes) throws IOException {
        Properties about = new Properties();
        about.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        return about;
    }

    private static Map<String, String> parameters(Properties about) {
        Map<String, String> parameters = new TreeMap<>();
        for (String name : about.stringPropertyNames()) {
            if (name.startsWith(SavedRunFormat.PARAMETER)) {
                parameters.put(name.substring(SavedRunFormat.PARAMETER.length()), about.getProperty(name));
            }
        }
        return parameters;
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
