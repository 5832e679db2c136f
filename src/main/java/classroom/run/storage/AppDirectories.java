package classroom.run.storage;

import classroom.run.process.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The app's folders on this system. A returned folder exists, belongs to this user and cannot be replaced by another
 * user; if the usual folder does not meet this, one in the temporary folder is used. May be used on any thread.
 */
public final class AppDirectories {
    private static final String NAME = "concurrency-classroom";

    private final Platform platform;
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> properties;
    /** Folders with random names, by purpose; each is created once. */
    private final Map<String, Path> random = new ConcurrentHashMap<>();

    public AppDirectories(Platform platform, UnaryOperator<String> environment, UnaryOperator<String> properties) {
        this.platform = platform;
        this.environment = environment;
        this.properties = properties;
    }

    /**
     * Returns the folders on this system. The system properties {@code classroom.config} and {@code classroom.cache}
     * override them.
     */
    public static AppDirectories here() {
        return new AppDirectories(Platform.HERE, System::getenv, System::getProperty);
    }

    /** Returns the folder of the user's settings. */
    public Path config() {
        return usable("classroom.config", configs(), "config");
    }

    /** Returns the folder of files that can be created again at any time. */
    public Path cache() {
        return usable("classroom.cache", caches(), "cache");
    }

    /**
     * Returns the folder of files that live as long as a run, shared by all apps of a user; on a local disk if
     * possible.
     */
    public Path runs() {
        return platform == Platform.WINDOWS
                ? usable("classroom.runs", below(caches(), "runs"), "runs")
                : usable("classroom.runs", List.of(), "runs");
    }

    private List<Path> configs() {
        return switch (platform) {
            case LINUX -> below(folders(path(environment.apply("XDG_CONFIG_HOME")), home(".config")), NAME);
            case MACOS -> below(folders(home("Library", "Application Support")), NAME);
            case WINDOWS -> below(folders(path(environment.apply("APPDATA")), home("AppData", "Roaming")), NAME);
        };
    }

    private List<Path> caches() {
        return switch (platform) {
            case LINUX -> below(folders(path(environment.apply("XDG_CACHE_HOME")), home(".cache")), NAME);
            case MACOS -> below(folders(home("Library", "Caches")), NAME);
            case WINDOWS -> below(folders(path(environment.apply("LOCALAPPDATA")), home("AppData", "Local")), NAME);
        };
    }

    /** Returns the first usable folder: the one of a property, the usual ones, one in the temporary folder. */
    private Path usable(String property, List<Path> usual, String part) {
        List<Path> candidates = new ArrayList<>(folders(path(properties.apply(property))));
        candidates.addAll(usual);
        if (!part.equals("config")) {
            candidates.removeIf(AppDirectories::partsClassPath);
        }
        return first(candidates, PrivateDirectory::make)
                .or(() -> first(shared(part), PrivateDirectory::makeClosed))
                .or(() -> first(below(folders(runtime()), NAME + "/" + part), PrivateDirectory::make))
                .or(() -> first(
                        below(folders(home()), folderOfUser() + "/" + part),
                        each -> (part.equals("config") || !partsClassPath(each)) && PrivateDirectory.make(each)))
                .orElseGet(() -> random.computeIfAbsent(part, any -> newFolder()));
    }

    /** In a folder that all users share, another user may already have created a folder of this name. */
    private List<Path> shared(String part) {
        return below(folders(path(properties.apply("java.io.tmpdir"))), folderOfUser() + "/" + part);
    }

    /** Whether the folder cannot be on a class path, since its name contains a path separator. */
    private static boolean partsClassPath(Path folder) {
        return folder.toString().contains(File.pathSeparator);
    }

    private static List<Path> below(List<Path> folders, String part) {
        return folders.stream().map(folder -> folder.resolve(part)).toList();
    }

    private static Optional<Path> first(List<Path> candidates, Predicate<Path> usable) {
        return candidates.stream().filter(usable).findFirst();
    }

    /** Creates a folder with a random name that only its owner can access. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory(NAME, PrivateDirectory.forOwner());
        } catch (IOException e) {
            // Nothing is writable: the first write there fails and is reported to the user.
            return Path.of(NAME);
        }
    }

    /** Returns the private folder that the system creates for this user at login; Linux only. */
    private Path runtime() {
        return platform == Platform.LINUX ? path(environment.apply("XDG_RUNTIME_DIR")) : null;
    }

    private String folderOfUser() {
        return NAME + "-" + user();
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

    /** Converts a text to a path; null if it is not an absolute path, as the XDG specification requires. */
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
