package classroom.architecture.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A JDK on this machine that is newer than the running Java.
 *
 * @param feature  its feature version
 * @param launcher the path of its {@code java}
 */
record NewerJava(int feature, Path launcher) {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Returns the newest JDK in the usual locations, if it is newer than the running one. */
    static Optional<NewerJava> find() throws IOException {
        Set<Path> homes = new LinkedHashSet<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
            }
        });
        for (Path folder : folders()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
                            .forEach(homes::add);
                }
            }
        }
        return homes.stream()
                .map(NewerJava::at)
                .flatMap(Optional::stream)
                .filter(java -> java.feature > Runtime.version().feature())
                .max(Comparator.comparingInt(NewerJava::feature));
    }

    private static Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(Path.of(System.getProperty("java.home")).toAbsolutePath().getParent());
        Path person = Path.of(System.getProperty("user.home"));
        Stream.of(".jdks", ".sdkman/candidates/java", "Library/Java/JavaVirtualMachines")
                .map(person::resolve)
                .forEach(folders::add);
        Stream.of("/usr/lib/jvm", "/usr/java", "/opt", "/Library/Java/JavaVirtualMachines")
                .map(Path::of)
                .forEach(folders::add);
        String programs = System.getenv("ProgramFiles");
        if (programs != null) {
            Stream.of("Java", "Eclipse Adoptium", "Microsoft", "Zulu")
                    .map(maker -> Path.of(programs, maker))
                    .forEach(folders::add);
        }
        return folders;
    }

    /** Returns the JDK in a folder, according to its {@code release} file; empty unless it has a compiler and AWT. */
    private static Optional<NewerJava> at(Path home) {
        Path bin = home.resolve("bin");
        Path launcher = bin.resolve(WINDOWS ? "java.exe" : "java");
        boolean whole = Files.isExecutable(launcher) && Files.exists(bin.resolve(WINDOWS ? "javac.exe" : "javac"));
        boolean windowless =
                System.getProperty("os.name").equals("Linux") && !Files.exists(home.resolve("lib/libawt_xawt.so"));
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
            int feature = Runtime.Version.parse(
                            release.getProperty("JAVA_VERSION", "0").replace("\"", ""))
                    .feature();
            return whole && !windowless ? Optional.of(new NewerJava(feature, launcher)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // There is no release file, or it has an unknown format: not a supported JDK.
            return Optional.empty();
        }
    }
}
