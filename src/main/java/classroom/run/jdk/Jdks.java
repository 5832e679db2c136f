package classroom.run.jdk;

import classroom.run.CommandRunner;
import classroom.run.RunException;
import classroom.run.Shortage;
import classroom.run.process.Platform;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The Java installations of this machine. For any thread but the event thread: it reads folders and starts processes.
 */
public final class Jdks {
    private static final int PATIENCE_S = 15;
    private static final Comparator<Jdk> NEWEST_FIRST = Comparator.comparing(Jdk::version, Jdks::byNumbers)
            .reversed()
            .thenComparing(jdk -> jdk.home().toString());

    private Jdks() {}

    /**
     * Returns the Javas that can run programs: the app's own and those in the usual places, the newest first, without
     * duplicates. None is started for this; call {@link #check} before using one.
     */
    public static List<Jdk> found() {
        return found(new JdkPlaces(Platform.HERE, System::getenv, System.getProperty("user.home", "")));
    }

    /** Returns the oldest Java with at least a feature version, as in 21; empty if there is none. */
    public static Optional<Jdk> oldestFrom(int feature) {
        return found().stream().filter(each -> each.feature() >= feature).min(Comparator.comparingInt(Jdk::feature));
    }

    static List<Jdk> found(JdkPlaces places) {
        Map<Path, Jdk> found = new LinkedHashMap<>();
        found.put(real(Jdk.own().home()), Jdk.own());
        for (Path home : places.homes()) {
            read(home).ifPresent(jdk -> found.putIfAbsent(real(home), jdk));
        }
        return found.values().stream()
                .filter(jdk -> jdk.feature() >= Jdk.MIN_FEATURE)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /**
     * Returns the Java in a folder, checked by starting it; takes up to 15 s.
     *
     * @param folder the home, its {@code bin}, or a macOS bundle
     * @throws RunException if there is none, it does not start, or it is too old
     */
    public static Jdk check(Path folder) throws RunException {
        Path home = home(folder);
        if (home == null) {
            throw new RunException(null, "run.java.missing", folder);
        }
        Properties told = ask(home);
        Jdk jdk = new Jdk(home, told.getProperty("java.version", ""), told.getProperty("java.vendor", ""));
        if (jdk.feature() == 0) {
            throw new RunException(null, "run.java.broken", home);
        }
        if (jdk.feature() < Jdk.MIN_FEATURE) {
            throw new RunException(null, "run.java.old", home, jdk.version(), Jdk.MIN_FEATURE);
        }
        return jdk;
    }

    /** Returns the Java in a folder, as described by its {@code release} file; empty if there is none. */
    private static Optional<Jdk> read(Path home) {
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        String version = plain(release.getProperty("JAVA_VERSION"));
        return holdsJava(home) && Jdk.feature(version) > 0
                ? Optional.of(new Jdk(real(home), version, plain(release.getProperty("IMPLEMENTOR"))))
                : Optional.empty();
    }

    private static String plain(String quoted) {
        return quoted == null ? "" : quoted.replace("\"", "").strip();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    /** Starts a Java and returns its properties. */
    private static Properties ask(Path home) throws RunException {
        try {
            CommandRunner.Result told = new CommandRunner(
                            List.of(Jdk.java(home).toString(), "-XshowSettings:properties", "-version"),
                            Duration.ofSeconds(PATIENCE_S))
                    .speaking(StandardCharsets.ISO_8859_1)
                    .run();
            if (told.late()) {
                throw new RunException(null, "run.java.slow", home, PATIENCE_S);
            }
            if (!told.isGood()) {
                throw new RunException(new IOException(told.output()), "run.java.broken", home);
            }
            return settings(told.output());
        } catch (IOException e) {
            throw Shortage.tell(e, "run.java.broken", home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.java.slow", home, PATIENCE_S);
        }
    }

    /** Compares versions such as {@code 17.0.9} and {@code 17.0.15} number by number. */
    static int byNumbers(String one, String other) {
        return Arrays.compare(numbers(one), numbers(other));
    }

    private static int[] numbers(String version) {
        return Stream.of(version.split("[^0-9]+"))
                .filter(part -> !part.isEmpty() && part.length() < 9)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Parses the {@code name = value} lines in a Java's output. */
    static Properties settings(String text) {
        Properties settings = new Properties();
        text.lines().map(String::strip).filter(line -> line.startsWith("java.")).forEach(line -> {
            int at = line.indexOf(" = ");
            if (at > 0) {
                settings.setProperty(line.substring(0, at), line.substring(at + 3));
            }
        });
        return settings;
    }

    /** Returns the home of the Java in a folder that the user chose; null if there is none. */
    private static Path home(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        List<Path> meant =
                new ArrayList<>(List.of(folder, folder.resolve("Contents").resolve("Home"), folder.resolve("Home")));
        if (whole.endsWith("bin")) {
            meant.add(whole.getParent());
        }
        return meant.stream()
                .filter(Jdks::holdsJava)
                .findFirst()
                .map(home -> home.toAbsolutePath().normalize())
                .orElse(null);
    }

    private static boolean holdsJava(Path home) {
        return Files.isExecutable(Jdk.java(home));
    }
}
