package classroom.weave;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassReader;

/**
 * The class files and other files of a program, read from folders and jars as from a class path: of two files with
 * the same name, the first one counts. Closing this closes the jars.
 */
final class ProgramFiles implements Closeable {
    /** Limits: the number of files, the bytes of all classes, and the bytes of all other files. */
    private static final int MAX_FILES = 200_000;

    private static final long MAX_CLASS_BYTES = 256L << 20;
    private static final long MAX_OTHER_BYTES = 1L << 30;

    private static final String CLASS = ".class";
    private static final String SERVICES = "META-INF/services/";
    private static final String VERSIONS = "META-INF/versions/";
    private static final int FIRST_VERSION = 9;
    /** Folders of version control systems, which no program reads. */
    private static final Set<String> NOT_OURS = Set.of(".git", ".hg", ".svn");

    private final List<FileSystem> jars = new ArrayList<>();
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    /** The other files by name. A name has several files only if it is a service file; their contents are joined. */
    private final Map<String, List<Path>> others = new LinkedHashMap<>();

    private long classBytes;
    private long otherBytes;
    private int files;

    private ProgramFiles() {}

    /**
     * Opens a program.
     *
     * @param places  folders and jars
     * @param release the feature number of the Java that will run the program; selects among the versions in a
     *                multi-release jar
     * @throws IOException if a file cannot be read, or a limit is exceeded
     */
    static ProgramFiles open(List<Path> places, int release) throws IOException {
        ProgramFiles found = new ProgramFiles();
        try {
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    found.find(place, "");
                } else {
                    found.findInJar(place, release);
                }
            }
            return found;
        } catch (IOException | RuntimeException e) {
            found.close();
            throw e;
        }
    }

    /** Returns the class files by internal name. */
    Map<String, byte[]> classes() {
        return classes;
    }

    /** Copies the other files into a folder. */
    void copyOthers(Path folder) throws IOException {
        Path into = folder.toAbsolutePath().normalize();
        for (Map.Entry<String, List<Path>> each : others.entrySet()) {
            Path file = into.resolve(each.getKey()).normalize();
            if (!file.startsWith(into)) {
                continue;
            }
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                for (Path part : each.getValue()) {
                    Files.copy(part, out);
                    if (each.getValue().size() > 1) {
                        out.write('\n');
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (FileSystem each : jars) {
            each.close();
        }
    }

    private void findInJar(Path jar, int release) throws IOException {
        Path root;
        try {
            FileSystem opened = FileSystems.newFileSystem(jar);
            jars.add(opened);
            root = opened.getPath("/");
        } catch (ProviderNotFoundException e) {
            throw new IOException("neither a folder nor a jar: " + jar, e);
        }
        if (hasVersions(root)) {
            for (int version = release; version >= FIRST_VERSION; version--) {
                Path newer = root.resolve(VERSIONS + version);
                if (Files.isDirectory(newer)) {
                    find(newer, "");
                }
            }
        }
        find(root, VERSIONS);
    }

    private static boolean hasVersions(Path root) throws IOException {
        Path file = root.resolve("META-INF/MANIFEST.MF");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var in = Files.newInputStream(file)) {
            return "true"
                    .equalsIgnoreCase(new Manifest(in).getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
        }
    }

    private void find(Path root, String except) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path name = folder.getFileName();
                boolean skipped =
                        name != null && NOT_OURS.contains(name.toString().replace("/", ""));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && (except.isEmpty() || !name.startsWith(except))) {
                    add(name, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void add(String name, Path file) throws IOException {
        files++;
        long size = Files.size(file);
        boolean ofClass = name.endsWith(CLASS) && size <= MAX_CLASS_BYTES - classBytes;
        byte[] bytes = ofClass ? Files.readAllBytes(file) : null;
        if (bytes != null && isClass(name, bytes)) {
            classBytes += size;
            classes.putIfAbsent(name.substring(0, name.length() - CLASS.length()), bytes);
        } else if (name.startsWith(SERVICES)) {
            others.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
        } else if (others.putIfAbsent(name, List.of(file)) == null) {
            otherBytes += size;
        }
        if (files > MAX_FILES || otherBytes > MAX_OTHER_BYTES) {
            throw new IOException("too many or too large files: " + name);
        }
    }

    /**
     * Whether a file is a class file whose path matches the class's name. Module descriptors do not count: they have
     * no code.
     */
    private static boolean isClass(String name, byte[] bytes) {
        try {
            String inside = new ClassReader(bytes).getClassName();
            return name.equals(inside + CLASS) && !inside.equals("module-info");
        } catch (RuntimeException e) {
            // Not a class file, or one of a newer, unknown version: it is copied unchanged.
            return false;
        }
    }
}
