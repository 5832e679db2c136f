package classroom.architecture.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Finds what the tests need of a machine and writes it down for the build. An Ant task by its shape: Ant sets the folder and
 * calls {@link #execute}. The file {@code machine.properties} then says
 * <ul>
 * <li>{@code machine.display}: the display's name for the environment, empty on systems that have no such thing,
 * <li>{@code machine.forks}: in how many forks the display tests run, and {@code machine.fork.display}: the display's
 *     name for each fork, with Surefire's placeholder for the fork's number if each has a display of its own,
 * <li>{@code machine.newer.java}: the launcher of a newer Java, and {@code machine.newer.missing}: whether there is none,
 * <li>{@code machine.said}: a sentence for the person who watches,
 * <li>{@code machine.missing}: what is missing and how to get it; only there if something is.
 * </ul>
 */
public final class TestEnvironmentTask {
    private Path folder;

    /** Sets the folder for the result and for the logs of started processes. */
    public void setFolder(String folder) {
        this.folder = Path.of(folder);
    }

    /** Examines the machine and writes the result. */
    public void execute() throws IOException {
        Properties found = new Properties();
        Optional<NewerJava> newer = NewerJava.find();
        found.setProperty("machine.newer.missing", String.valueOf(newer.isEmpty()));
        found.setProperty(
                "machine.newer.java",
                newer.map(java -> java.launcher().toString()).orElse(""));
        String tested = "The tests run on Java " + Runtime.version().feature();
        found.setProperty(
                "machine.said",
                newer.map(java -> tested + " and again on Java " + java.feature() + ".")
                        .orElse(tested + " alone: no newer JDK was found on this machine."));
        try {
            Displays displays = Displays.find(folder);
            found.setProperty("machine.display", displays.shared());
            found.setProperty("machine.fork.display", displays.ofFork());
            found.setProperty("machine.forks", String.valueOf(displays.forks()));
        } catch (NoDisplayException e) {
            found.setProperty("machine.missing", e.getMessage());
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("machine.properties"))) {
            found.store(out, null);
        }
    }
}
