package classroom.run.storage;

import classroom.run.AppClassPath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The jars on the class path of program JVMs: one with the parts of the app that a panel's JVM needs, and a smaller
 * one for all other programs, which opens faster. Created once in the user's cache folder, and again when the app has
 * changed. The class-data archives are in the same folder.
 */
public final class RuntimeJars {
    /** The packages that every program needs, with their sub-packages. */
    private static final List<String> OBSERVER_PARTS = List.of("classroom/observe/", "classroom/trace/");
    /** The packages that panels need, and those that run compilers and schedule programs. */
    private static final List<String> PARTS = List.of(
            "classroom/observe/",
            "classroom/trace/",
            "classroom/screen/host/",
            "classroom/screen/wire/",
            "classroom/compile/",
            "classroom/schedule/",
            "com/formdev/flatlaf/");

    static final String JAR = "kit.jar";
    private static final String OBSERVER_JAR = "observer.jar";
    /** The lengths and checksums of the jars. */
    private static final String SUMS = "sums";

    private static final int KEPT_DAYS = 30;
    /** The maximum number of folders with such jars that are kept, not counting those used within a day. */
    private static final int MAX_KITS = 4;

    private static final int IN_USE_HOURS = 24;

    private final Path folder;

    /** Uses the jars in an existing folder. */
    RuntimeJars(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the jars of this app; creates them if they are not in the cache yet. Safe if several apps do this at
     * once.
     *
     * @param cache the cache folder
     */
    public static RuntimeJars of(Path cache) throws IOException {
        List<Path> origins = AppClassPath.origins();
        Path kits = Files.createDirectories(cache.resolve("kits"));
        Path folder = kits.resolve(hash(JAR + " " + OBSERVER_JAR + "\n" + AppClassPath.identity(origins, PARTS)));
        if (!isIntact(folder)) {
            discard(folder);
            make(origins, kits, folder);
        }
        touch(folder);
        return new RuntimeJars(folder);
    }

    /**
     * Deletes jars and archives that were not used for a month, and the oldest if there are too many, as far as
     * possible.
     */
    public static void clearUp(Path cache) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(KEPT_DAYS, ChronoUnit.DAYS));
        FileTime inUse = FileTime.from(Instant.now().minus(IN_USE_HOURS, ChronoUnit.HOURS));
        Map<Path, FileTime> used = new LinkedHashMap<>();
        try (DirectoryStream<Path> kits = Files.newDirectoryStream(cache.resolve("kits"))) {
            for (Path kit : kits) {
                used.put(kit, Files.getLastModifiedTime(kit));
            }
        }
        List<Path> newestFirst = used.keySet().stream()
                .sorted(Comparator.comparing(used::get).reversed())
                .toList();
        for (int i = 0; i < newestFirst.size(); i++) {
            Path kit = newestFirst.get(i);
            FileTime at = used.get(kit);
            if (at.compareTo(old) < 0 || i >= MAX_KITS && at.compareTo(inUse) < 0) {
                PrivateDirectory.remove(kit);
            } else {
                clearUpArchives(kit, old);
            }
        }
    }

    /** Returns the jar with all parts. */
    public Path jar() {
        return folder.resolve(JAR);
    }

    /** Returns the jar for programs that are not panels: a subset of the other one. */
    public Path observer() {
        return folder.resolve(OBSERVER_JAR);
    }

    /** Returns the folder of the jars, where archives are stored, too. */
    public Path folder() {
        return folder;
    }

    /** Updates the last use of a file or folder in the cache. */
    public static void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It is younger than a month, or it will be created again.
        }
    }

    private static void clearUpArchives(Path kit, FileTime limit) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kit, "*.jsa*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                    PrivateDirectory.remove(file);
                }
            }
        }
    }

    /** Returns a short hash of a text, for use in a file name. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** Whether both jars are complete: a crash or a full disk may have left them empty or truncated. */
    private static boolean isIntact(Path folder) {
        try {
            return Files.readString(folder.resolve(SUMS)).equals(sums(folder));
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the length and the checksum of each jar. */
    private static String sums(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String jar : List.of(JAR, OBSERVER_JAR)) {
            byte[] bytes = Files.readAllBytes(folder.resolve(jar));
            CRC32 sum = new CRC32();
            sum.update(bytes);
            sums.append(jar)
                    .append(' ')
                    .append(bytes.length)
                    .append(' ')
                    .append(sum.getValue())
                    .append('\n');
        }
        return sums.toString();
    }

    /** Deletes damaged jars. Another app may be doing the same. */
    private static void discard(Path folder) throws IOException {
        Path aside = folder.resolveSibling("broken-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException | AtomicMoveNotSupportedException e) {
            PrivateDirectory.remove(folder);
        }
        PrivateDirectory.remove(aside);
    }

    /** Writes a file and forces it to disk. */
    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        sync(file);
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void make(List<Path> origins, Path kits, Path folder) throws IOException {
        Path draft = Files.createTempDirectory(kits, "draft-");
        try {
            write(origins, PARTS, draft.resolve(JAR));
            write(origins, OBSERVER_PARTS, draft.resolve(OBSERVER_JAR));
            write(draft.resolve(SUMS), sums(draft));
            try {
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, folder);
            }
        } catch (IOException e) {
            if (!isIntact(folder)) {
                throw e;
            }
            // Another app was faster: its jars are the same.
        } finally {
            PrivateDirectory.remove(draft);
        }
    }

    private static void write(List<Path> origins, List<String> parts, Path jar) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // Read far more often than written, and small: not compressed.
            zip.setLevel(Deflater.NO_COMPRESSION);
            Set<String> written = new TreeSet<>();
            for (Path origin : origins) {
                if (Files.isDirectory(origin)) {
                    copy(origin, parts, zip, written);
                } else {
                    try (FileSystem files = FileSystems.newFileSystem(origin)) {
                        copy(files.getPath("/"), parts, zip, written);
                    }
                }
            }
        }
        sync(jar);
    }

    private static void copy(Path origin, List<String> parts, ZipOutputStream zip, Set<String> written)
            throws IOException {
        for (Map.Entry<String, Path> entry : AppClassPath.entries(origin, parts).entrySet()) {
            if (written.add(entry.getKey())) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                try (InputStream in = Files.newInputStream(entry.getValue())) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }
}
