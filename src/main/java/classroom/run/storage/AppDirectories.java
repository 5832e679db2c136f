package classroom.run.storage;

import classroom.run.process.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the app keeps things on this system. A place is there and can be written to when it is given; where the usual one
 * can't, a folder for temporary files takes its place. May be asked on any thread.
 */
public final class AppDirectories {
    private static final String NAME = "concurrency-classroom";

    private final Platform platform;
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> properties;

    AppDirectories(Platform platform, UnaryOperator<String> environment, UnaryOperator<String> properties) {
        this.platform = platform;
        this.environment = environment;
        this.properties = properties;
    }

    /** The places on this system. The system properties {@code classroom.config} and {@code classroom.cache} name others. */
    public static AppDirectories here() {
        return new AppDirectories(Platform.HERE, System::getenv, System::getProperty);
    }

    /** The folder of the user's settings. */
    public Path config() {
        return usable("classroom.config", configs(), "config");
    }

    /** The folder of what can be made again at any time. */
    public Path cache() {
        return usable("classroom.cache", caches(), "cache");
    }

    /** The folder of what lasts as long as a run, the same for all apps of a user. */
    public Path runs() {
        return usable("classroom.runs", List.of(), "runs");
    }

    private List<Path> configs() {
        return switch (platform) {
            case LINUX -> folders(path(environment.apply("XDG_CONFIG_HOME")), home(".config"));
            case MACOS -> folders(home("Library", "Application Support"));
            case WINDOWS -> folders(path(environment.apply("APPDATA")), home("AppData", "Roaming"));
        };
    }

    private List<Path> caches() {
        return switch (platform) {
            case LINUX -> folders(path(environment.apply("XDG_CACHE_HOME")), home(".cache"));
            case MACOS -> folders(home("Library", "Caches"));
            case WINDOWS -> folders(path(environment.apply("LOCALAPPDATA")), home("AppData", "Local"));
        };
    }

    /** The first of these that can be used: the one that a property names, the usual ones, temporary ones. */
    private Path usable(String property, List<Path> usual, String part) {
        List<Path> candidates = new ArrayList<>(folders(path(properties.apply(property))));
        usual.forEach(folder -> candidates.add(folder.resolve(NAME)));
        return firstUsable(candidates).or(() -> firstUsable(temporary(part))).orElseGet(AppDirectories::newFolder);
    }

    private List<Path> temporary(String part) {
        return folders(path(properties.apply("java.io.tmpdir")), home()).stream()
                .map(folder -> folder.resolve(NAME + "-" + user()).resolve(part)).toList();
    }

    private static Optional<Path> firstUsable(List<Path> candidates) {
        for (Path candidate : candidates) {
            if (PrivateDirectory.make(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(NAME);
        } catch (IOException e) {
            // Nowhere to write at all: who writes there says so to the reader.
            return Path.of(NAME);
        }
    }

    private String user() {
        String user = properties.apply("user.name");
        return user == null ? "user" : user.replaceAll("[^\\w.-]", "_");
    }

    private Path home(String... parts) {
        Path folder = path(properties.apply("user.home"));
        for (String part : parts) {
            folder = folder == null ? null : folder.resolve(part);
        }
        return folder;
    }

    /** The folder that a text names: null if it names none. Relative ones don't count, as XDG has it. */
    private static Path path(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Path path = Path.of(text);
            return path.isAbsolute() ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<Path> folders(Path... folders) {
        List<Path> present = new ArrayList<>();
        for (Path folder : folders) {
            if (folder != null) {
                present.add(folder);
            }
        }
        return present;
    }
}
