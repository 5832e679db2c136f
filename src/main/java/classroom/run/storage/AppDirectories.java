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
 * Where the app keeps things on this system. A folder is there, belongs to this user and can't be replaced by another user when it is
 * given; where the usual one isn't so, one among the temporary files takes its place. May be asked on any thread.
 */
public final class AppDirectories {
    private static final String NAME = "concurrency-classroom";

    private final Platform platform;
    private final UnaryOperator<String> environment;
    private final UnaryOperator<String> properties;
    /** Folders of random names, by their parts: made once. */
    private final Map<String, Path> random = new ConcurrentHashMap<>();

    public AppDirectories(Platform platform, UnaryOperator<String> environment, UnaryOperator<String> properties) {
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

    /** The folder of what lasts as long as a run, the same for all apps of a user; on a local disk where there is one. */
    public Path runs() {
        return platform == Platform.WINDOWS ? usable("classroom.runs", below(caches(), "runs"), "runs")
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

    /** The first of these that can be used: the one that a property names, the usual ones, one among the temporary files. */
    private Path usable(String property, List<Path> usual, String part) {
        List<Path> candidates = new ArrayList<>(folders(path(properties.apply(property))));
        candidates.addAll(usual);
        if (!part.equals("config")) {
            candidates.removeIf(AppDirectories::partsClassPath);
        }
        return first(candidates, PrivateDirectory::make)
                .or(() -> first(shared(part), PrivateDirectory::makeClosed))
                .or(() -> first(below(folders(runtime()), NAME + "/" + part), PrivateDirectory::make))
                .or(() -> first(below(folders(home()), folderOfUser() + "/" + part),
                        each -> (part.equals("config") || !partsClassPath(each)) && PrivateDirectory.make(each)))
                .orElseGet(() -> random.computeIfAbsent(part, any -> newFolder()));
    }

    /** In a folder that all users share, anybody may have made a folder of this name. */
    private List<Path> shared(String part) {
        return below(folders(path(properties.apply("java.io.tmpdir"))), folderOfUser() + "/" + part);
    }

    /** Whether a JVM can't find what is in a folder, since its class path ends or begins anew within the folder's name. */
    private static boolean partsClassPath(Path folder) {
        return folder.toString().contains(File.pathSeparator);
    }

    private static List<Path> below(List<Path> folders, String part) {
        return folders.stream().map(folder -> folder.resolve(part)).toList();
    }

    private static Optional<Path> first(List<Path> candidates, Predicate<Path> usable) {
        return candidates.stream().filter(usable).findFirst();
    }

    /** A folder of a random name that only its owner may look into. */
    private static Path newFolder() {
        try {
            return Files.createTempDirectory(NAME, PrivateDirectory.forOwner());
        } catch (IOException e) {
            // Nowhere to write at all: the first write there fails, and tells the reader.
            return Path.of(NAME);
        }
    }

    /** The folder that the system makes for this user at each login, closed to others; Linux only. */
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
