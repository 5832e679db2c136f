package classroom.run.storage;

import classroom.run.jdk.Jdk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The class path of a program's JVM without the program: a small jar with those parts of the app that a panel's JVM needs,
 * and a smaller one for all other programs, which opens sooner. Made once in the user's cache folder, and again when the
 * app has changed. Class-data archives stand beside it.
 */
final class RuntimeJars {
    /** What every program needs, with all that is below. */
    private static final List<String> OBSERVER_PARTS = List.of("classroom/observe/", "classroom/trace/",
            "classroom/schedule/");
    /** What panels need. */
    private static final List<String> PARTS = List.of("classroom/observe/", "classroom/trace/", "classroom/screen/host/",
            "classroom/screen/wire/", "com/formdev/flatlaf/");
    /** What stays out of them: other systems' native code, and what needs more libraries. */
    private static final List<String> EXCEPT = List.of("com/formdev/flatlaf/natives/", "com/formdev/flatlaf/extras/");
    /** Where a jar keeps what newer Javas take instead: what is for the oldest one we run on, or older, is what counts here. */
    private static final String VERSION = "META-INF/versions/";
    private static final int FIRST_VERSION = 9;
    /** Files by which the places of the parts on the app's class path are found. */
    private static final List<String> SIGNS = List.of("classroom/observe/ProcessGuard.class", "com/formdev/flatlaf/FlatLaf.class");
    static final String JAR = "kit.jar";
    private static final String OBSERVER_JAR = "observer.jar";
    private static final int KEPT_DAYS = 30;

    private final Path folder;

    /** A kit that stands in a folder already. */
    RuntimeJars(Path folder) {
        this.folder = folder;
    }

    /**
     * The kit of this app; made if it isn't in the cache yet. Safe when several apps do it at once.
     *
     * @param cache the cache folder
     */
    static RuntimeJars of(Path cache) throws IOException {
        List<Path> origins = origins();
        Path kits = Files.createDirectories(cache.resolve("kits"));
        Path folder = kits.resolve(key(origins));
        if (!Files.exists(folder.resolve(JAR))) {
            make(origins, kits, folder);
        }
        touch(folder);
        return new RuntimeJars(folder);
    }

    /** Removes kits and archives that weren't used for a month, as far as that is possible. */
    static void clearUp(Path cache) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(KEPT_DAYS, ChronoUnit.DAYS));
        try (DirectoryStream<Path> kits = Files.newDirectoryStream(cache.resolve("kits"))) {
            for (Path kit : kits) {
                if (Files.getLastModifiedTime(kit).compareTo(limit) < 0) {
                    PrivateDirectory.remove(kit);
                } else {
                    clearUpArchives(kit, limit);
                }
            }
        }
    }

    /** The jar with everything. */
    Path jar() {
        return folder.resolve(JAR);
    }

    /** The jar for programs that are no panels: a part of the other. */
    Path observer() {
        return folder.resolve(OBSERVER_JAR);
    }

    /** The folder for the archives of this kit. */
    Path folder() {
        return folder;
    }

    /** Marks a file or folder of the cache as used now. */
    static void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // It is younger than a month or it will be made again.
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

    /** The jars and folders of the app's class path that hold the parts. */
    private static List<Path> origins() throws IOException {
        Set<Path> origins = new TreeSet<>();
        for (String sign : SIGNS) {
            URL url = RuntimeJars.class.getClassLoader().getResource(sign);
            if (url == null) {
                throw new IOException("not on the class path: " + sign);
            }
            try {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    origins.add(Path.of(jar.getJarFileURL().toURI()));
                } else {
                    Path file = Path.of(url.toURI());
                    origins.add(file.getRoot().resolve(file.subpath(0, file.getNameCount() - Path.of(sign).getNameCount())));
                }
            } catch (URISyntaxException e) {
                throw new IOException(url.toString(), e);
            }
        }
        return List.copyOf(origins);
    }

    /** Names a content without reading it all: a jar's size and time; the same of each file in a folder. */
    private static String key(List<Path> origins) throws IOException {
        StringBuilder identity = new StringBuilder(JAR + " " + OBSERVER_JAR + "\n");
        for (Path origin : origins) {
            if (Files.isDirectory(origin)) {
                Map<String, Path> all = new TreeMap<>(entries(origin, PARTS));
                all.putAll(entries(origin, OBSERVER_PARTS));
                for (Map.Entry<String, Path> entry : all.entrySet()) {
                    identity.append(entry.getKey()).append(stamp(entry.getValue()));
                }
            } else {
                identity.append(origin).append(stamp(origin));
            }
        }
        return hash(identity.toString());
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis() + "\n";
    }

    /** A short name for a text, fit for a file. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static void make(List<Path> origins, Path kits, Path folder) throws IOException {
        Path draft = Files.createTempDirectory(kits, "draft-");
        try {
            write(origins, PARTS, draft.resolve(JAR));
            write(origins, OBSERVER_PARTS, draft.resolve(OBSERVER_JAR));
            try {
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, folder);
            }
        } catch (IOException e) {
            if (!Files.exists(folder.resolve(JAR))) {
                throw e;
            }
            // Another app was quicker: its kit is as good.
        } finally {
            PrivateDirectory.remove(draft);
        }
    }

    private static void write(List<Path> origins, List<String> parts, Path jar) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // Read far more often than written, and small: left uncompressed.
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
    }

    private static void copy(Path origin, List<String> parts, ZipOutputStream zip, Set<String> written) throws IOException {
        for (Map.Entry<String, Path> entry : entries(origin, parts).entrySet()) {
            if (written.add(entry.getKey())) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                try (InputStream in = Files.newInputStream(entry.getValue())) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    /** The files of the parts in a folder or jar, by their names on the class path. */
    private static Map<String, Path> entries(Path origin, List<String> parts) throws IOException {
        Map<String, Path> entries = new TreeMap<>();
        collect(origin, parts, entries);
        for (int version = FIRST_VERSION; version <= Jdk.LEAST; version++) {
            collect(origin.resolve(VERSION + version), parts, entries);
        }
        return entries;
    }

    private static void collect(Path origin, List<String> parts, Map<String, Path> entries) throws IOException {
        for (String part : parts) {
            Path start = origin.resolve(part);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    files.filter(Files::isRegularFile).forEach(file -> {
                        String name = origin.relativize(file).toString().replace('\\', '/');
                        if (EXCEPT.stream().noneMatch(name::startsWith)) {
                            entries.put(name, file);
                        }
                    });
                }
            }
        }
    }
}
