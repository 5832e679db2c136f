package classroom.run;

import classroom.observe.ProcessGuard;
import classroom.run.jdk.Jdk;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The parts of the app's class path that are copied into the jars of program JVMs. */
public final class AppClassPath {
    /** Excluded files: native code of other systems, and classes that need more libraries. */
    private static final List<String> EXCEPT = List.of("com/formdev/flatlaf/natives/", "com/formdev/flatlaf/extras/");
    /**
     * The folder of version-specific classes in a multi-release jar. Those for the oldest supported Java, or an older
     * one, are used.
     */
    private static final String VERSION = "META-INF/versions/";

    private static final int FIRST_VERSION = 9;
    /** Files that are used to locate the parts on the app's class path. */
    private static final List<String> SIGNS =
            List.of(ProcessGuard.class.getName().replace('.', '/') + ".class", "com/formdev/flatlaf/FlatLaf.class");
    /** Files that are used to locate the queue over the network, and the libraries that it needs. */
    private static final List<String> NETWORK_SIGNS = List.of(
            "classroom/network/Classroom.class",
            "jakarta/jms/Message.class",
            "org/apache/activemq/ActiveMQConnection.class",
            "org/apache/activemq/broker/BrokerService.class",
            "org/apache/activemq/jaas/GroupPrincipal.class",
            "org/apache/activemq/store/kahadb/KahaDBStore.class",
            "org/apache/activemq/protobuf/Message.class",
            "org/fusesource/hawtbuf/Buffer.class",
            "org/slf4j/Logger.class",
            "org/slf4j/jul/JULServiceProvider.class");

    private static final String IN_JAR = "jar:";

    private AppClassPath() {}

    /** Returns the jars and folders of the app's class path that contain the parts. */
    public static List<Path> origins() throws IOException {
        return origins(SIGNS);
    }

    /** Returns the jars and folders of the app's class path that a program with the queue over the network needs. */
    public static List<Path> network() throws IOException {
        return origins(NETWORK_SIGNS);
    }

    private static List<Path> origins(List<String> signs) throws IOException {
        Set<Path> origins = new TreeSet<>();
        for (String sign : signs) {
            URL url = AppClassPath.class.getClassLoader().getResource(sign);
            if (url == null) {
                throw new IOException("not on the class path: " + sign);
            }
            String text = url.toString();
            try {
                if (text.startsWith(IN_JAR)) {
                    // Not by a JarURLConnection: it takes the first “!/” as the end of the jar's name.
                    origins.add(Path.of(
                            new URI(text.substring(IN_JAR.length(), text.length() - sign.length() - "!/".length()))));
                } else {
                    Path file = Path.of(url.toURI());
                    origins.add(file.getRoot()
                            .resolve(file.subpath(
                                    0, file.getNameCount() - Path.of(sign).getNameCount())));
                }
            } catch (URISyntaxException e) {
                throw new IOException(text, e);
            }
        }
        return List.copyOf(origins);
    }

    /**
     * Identifies the content of the parts without reading all of it: for a jar, by the checksums in its directory, so
     * that copies of the app have the same identity; for a folder, by the size and time of each file.
     */
    public static String identity(List<Path> origins, List<String> parts) throws IOException {
        StringBuilder identity = new StringBuilder();
        for (Path origin : origins) {
            if (Files.isDirectory(origin)) {
                for (Map.Entry<String, Path> entry : entries(origin, parts).entrySet()) {
                    identity.append(entry.getKey()).append(stamp(entry.getValue()));
                }
            } else {
                try (ZipFile zip = new ZipFile(origin.toFile())) {
                    zip.stream()
                            .filter(each -> parts.stream().anyMatch(each.getName()::contains))
                            .map(each -> each.getName() + " " + each.getSize() + " " + each.getCrc() + "\n")
                            .sorted()
                            .forEach(identity::append);
                }
            }
        }
        return identity.toString();
    }

    private static String stamp(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis() + "\n";
    }

    /** Returns the files of the parts in a folder or jar, by their names on the class path. */
    public static Map<String, Path> entries(Path origin, List<String> parts) throws IOException {
        Map<String, Path> entries = new TreeMap<>();
        collect(origin, parts, entries);
        for (int version = FIRST_VERSION; version <= Jdk.MIN_FEATURE; version++) {
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
