package classroom.window.workshop.origin;

import classroom.window.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recently opened programs, stored in the settings. */
public final class RecentFiles {
    private static final int MAX = 10;
    private static final String PAGE = "workshop";
    private static final String NAME = "recent";

    private final Settings settings;

    public RecentFiles(Settings settings) {
        this.settings = settings;
    }

    /** Returns the programs, the newest first. */
    public List<Path> list() {
        List<Path> paths = new ArrayList<>();
        for (String each : settings.program(PAGE, NAME, "").split("\n")) {
            try {
                if (!each.isBlank()) {
                    paths.add(Path.of(each));
                }
            } catch (InvalidPathException e) {
                // Ignored: not a valid path on this system.
                continue;
            }
        }
        return paths;
    }

    /** Adds a program as the newest. */
    public void add(Path opened) {
        List<Path> all = list();
        all.remove(opened);
        all.add(0, opened);
        settings.chooseProgram(
                PAGE,
                NAME,
                String.join("\n", all.stream().limit(MAX).map(Path::toString).toList()));
    }
}
