package classroom.window.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The file {@code settings.properties}, which several windows of the app may write. Must not be used on the event thread
 * once the window is shown.
 */
final class SettingsFile {
    private static final String FILE = "settings.properties";
    private static final String LOCK = "settings.lock";
    /** Only one thread of this JVM writes at a time, since a JVM cannot lock a file twice. */
    private static final Object WRITING = new Object();

    private final Path file;

    /** @param folder the folder of the file, which need not exist */
    SettingsFile(Path folder) {
        file = folder.resolve(FILE);
    }

    /**
     * Returns the values by name; empty if there is no file.
     *
     * @throws IOException              if the file cannot be read
     * @throws IllegalArgumentException if it is malformed
     */
    Map<String, String> read() throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            Properties stored = load();
            stored.stringPropertyNames().forEach(name -> values.put(name, stored.getProperty(name)));
        }
        return values;
    }

    /**
     * Writes changes and keeps all other values, which another window may have written. The file is replaced as a whole.
     *
     * @param changes  the changed values by name; empty to remove one
     * @param dropped  invalid values by name, which are removed if the file still has them
     * @param fallback all values of this window, which are written if the file cannot be read
     * @throws IOException if the file cannot be written
     */
    @SuppressWarnings("try")
    void update(Map<String, Optional<String>> changes, Map<String, String> dropped, Map<String, String> fallback)
            throws IOException {
        synchronized (WRITING) {
            Files.createDirectories(file.getParent());
            try (FileChannel lock = lock()) {
                Properties stored = stored(fallback);
                dropped.forEach(stored::remove);
                changes.forEach((name, value) ->
                        value.ifPresentOrElse(text -> stored.setProperty(name, text), () -> stored.remove(name)));
                replace(stored);
            }
        }
    }

    /** Waits for the file lock. Continues without one if files cannot be locked. */
    private FileChannel lock() throws IOException {
        FileChannel channel =
                FileChannel.open(file.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException e) {
            // Some network file systems do not support locks.
        }
        return channel;
    }

    private Properties stored(Map<String, String> fallback) {
        try {
            return load();
        } catch (NoSuchFileException e) {
            return new Properties();
        } catch (IOException | IllegalArgumentException e) {
            Properties all = new Properties();
            all.putAll(fallback);
            return all;
        }
    }

    private Properties load() throws IOException {
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        }
        return stored;
    }

    private void replace(Properties stored) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                stored.store(writer, null);
            }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
