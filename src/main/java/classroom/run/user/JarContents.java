package classroom.run.user;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The contents of a jar other than its classes.
 *
 * @param mainClass the main class in its manifest; empty for none
 * @param libraries the existing libraries in its manifest
 * @param sources   the texts of its sources, by name
 */
record JarContents(String mainClass, List<Path> libraries, Map<String, String> sources) {
    private static final int MAX_SOURCES = 1_000;
    private static final int MAX_SOURCE_BYTES = 1 << 20;

    static JarContents of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String name = main.getValue(Attributes.Name.MAIN_CLASS);
            String path = main.getValue(Attributes.Name.CLASS_PATH);
            return new JarContents(
                    name == null ? "" : name.strip(), libraries(jar, path == null ? "" : path), sources(file));
        }
    }

    private static List<Path> libraries(Path jar, String classPath) {
        List<Path> libraries = new ArrayList<>();
        for (String each : classPath.strip().split("\\s+")) {
            try {
                Path library = jar.resolveSibling(each);
                if (!each.isEmpty() && Files.exists(library)) {
                    libraries.add(library);
                }
            } catch (InvalidPathException e) {
                // Ignored as by a JVM: a web address, or not a valid file name here.
                continue;
            }
        }
        return libraries;
    }

    private static Map<String, String> sources(JarFile file) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements() && sources.size() < MAX_SOURCES; ) {
            JarEntry each = all.nextElement();
            if (each.getName().endsWith(".java")) {
                try (InputStream in = file.getInputStream(each)) {
                    sources.put(each.getName(), new String(in.readNBytes(MAX_SOURCE_BYTES), StandardCharsets.UTF_8));
                }
            }
        }
        return sources;
    }
}
