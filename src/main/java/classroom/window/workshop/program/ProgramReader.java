package classroom.window.workshop.program;

import classroom.run.RunException;
import classroom.run.Shortage;
import classroom.run.edit.NotTextException;
import classroom.run.edit.SourcePackage;
import classroom.run.edit.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a program from a file, a folder or a jar. Must not be used on the event thread. */
public final class ProgramReader {
    private static final int MAX_FILES = 500;
    private static final int MAX_TOTAL_CHARS = 32 << 20;
    private static final int MAX_DEPTH = 24;
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

    private ProgramReader() {}

    /**
     * Reads a program.
     *
     * @param charset the encoding chosen by the user; null to detect it
     * @throws RunException if there is no program; contains the reason
     */
    public static EditedProgram read(Path place, Charset charset) throws RunException {
        Path whole = place.toAbsolutePath().normalize();
        String name = String.valueOf(whole.getFileName());
        try {
            if (Files.isDirectory(whole)) {
                return folder(whole, name, charset);
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".jar")) {
                return jar(whole, name);
            }
            if (lower.endsWith(".class")) {
                throw new RunException(null, "workshop.open.class", name);
            }
            EditedFile file = file(whole, name, charset);
            return new EditedProgram(name, whole, root(whole, file.text()), false, List.of(file));
        } catch (NotTextException e) {
            throw e.isTooLong()
                    ? new RunException(e, "workshop.open.long", name, TextFile.MAX_BYTES >> 20)
                    : new RunException(e, "workshop.open.binary", name);
        } catch (IOException e) {
            throw Shortage.tell(e, "workshop.open.failed", name);
        }
    }

    private static EditedFile file(Path path, String name, Charset charset) throws IOException {
        String stamp = FileStamp.of(path);
        TextFile text = charset == null ? TextFile.read(path) : TextFile.read(path, charset);
        return new EditedFile(name, path, text, stamp);
    }

    /**
     * Returns the folder in which a source's package begins.
     *
     * @return null if the path of the source does not match its package
     */
    public static Path root(Path file, String text) {
        Path folder = file.getParent();
        return folder == null ? null : SourcePackage.root(folder, SourcePackage.nameIn(text));
    }

    private static EditedProgram folder(Path folder, String name, Charset charset) throws IOException, RunException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                String called = String.valueOf(at.getFileName());
                return !at.equals(folder) && (called.startsWith(".") || SKIPPED.contains(called))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                if (at.toString().endsWith(".java")) {
                    found.add(at);
                }
                return found.size() > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        if (found.isEmpty()) {
            throw new RunException(null, "workshop.open.empty", name);
        }
        if (found.size() > MAX_FILES) {
            throw new RunException(null, "workshop.open.many", name, MAX_FILES);
        }
        Collections.sort(found);
        List<EditedFile> files = new ArrayList<>();
        long chars = 0;
        for (Path each : found) {
            EditedFile file = file(each, folder.relativize(each).toString().replace('\\', '/'), charset);
            chars += file.text().length();
            if (chars > MAX_TOTAL_CHARS) {
                throw new RunException(null, "workshop.open.many", name, MAX_FILES);
            }
            files.add(file);
        }
        Path root = root(files.get(0).path(), files.get(0).text());
        return new EditedProgram(name, folder, root == null ? folder : root, false, files);
    }

    private static EditedProgram jar(Path jar, String name) throws IOException {
        List<EditedFile> files = new ArrayList<>();
        long chars = 0;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                if (each.getName().endsWith(".java") && files.size() < MAX_FILES && chars < MAX_TOTAL_CHARS) {
                    try (InputStream in = zip.getInputStream(each)) {
                        String text = new String(in.readNBytes(TextFile.MAX_BYTES), StandardCharsets.UTF_8)
                                .replace("\r\n", "\n");
                        chars += text.length();
                        files.add(new EditedFile(each.getName(), null, TextFile.of(text), FileStamp.NONE));
                    }
                }
            }
        }
        return new EditedProgram(name, jar, null, true, files);
    }
}
