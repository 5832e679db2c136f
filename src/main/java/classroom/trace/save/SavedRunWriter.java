package classroom.trace.save;

import classroom.trace.Trace;
import classroom.trace.format.TraceFormat;
import classroom.trace.text.TextReplacement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes saved runs. Not for the event thread. */
final class SavedRunWriter {
    private SavedRunWriter() {}

    /** Same as {@link SavedRun#save(Path, Path, String, Map, Map, Function)}. */
    static void save(
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
        Path draft = SavedRun.draft(file);
        try {
            try (OutputStream out = Files.newOutputStream(draft, StandardOpenOption.TRUNCATE_EXISTING);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                write(zip, SavedRunFormat.ABOUT, about(program, parameters, unrecorded));
                for (Map.Entry<String, String> each : sources.entrySet()) {
                    write(
                            zip,
                            SavedRunFormat.SOURCES + each.getKey(),
                            each.getValue().getBytes(StandardCharsets.UTF_8));
                }
                for (Path each : begun) {
                    zip.putNextEntry(new ZipEntry(SavedRunFormat.TRACES + each.getFileName()));
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

    /** Whether a process has written the header of its trace. */
    private static boolean hasBegun(Path trace) throws IOException {
        try (InputStream in = Files.newInputStream(trace)) {
            byte[] head = in.readNBytes(TraceFormat.HEAD);
            return head.length == TraceFormat.HEAD && ByteBuffer.wrap(head).getLong(TraceFormat.AT_MAGIC) != 0;
        }
    }

    private static byte[] about(String program, Map<String, String> parameters, int unrecorded) throws IOException {
        Properties about = new Properties();
        about.setProperty(SavedRunFormat.FORMAT, SavedRunFormat.VERSION);
        about.setProperty(SavedRunFormat.PROGRAM, program);
        about.setProperty(SavedRunFormat.UNRECORDED, Integer.toString(unrecorded));
        parameters.forEach((name, value) -> about.setProperty(SavedRunFormat.PARAMETER + name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            about.store(out, null);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
