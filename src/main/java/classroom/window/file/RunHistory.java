package classroom.window.file;

import classroom.run.Recording;
import classroom.window.side.DisplayedRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;

/**
 * Finished runs that the user may open. The files of opened runs are kept until the app ends; those of others can be
 * removed.
 */
public final class RunHistory {
    private final Executor background;
    private final List<Map<Integer, DisplayedRun>> runs = new ArrayList<>();
    private final Set<Recording> opened = new HashSet<>();
    private boolean closed;

    /** @param background removes files */
    public RunHistory(Executor background) {
        this.background = background;
    }

    /** Removes all runs, and sets the number of sides. */
    public void begin(int sides) {
        forget();
        for (int i = 0; i < sides; i++) {
            runs.add(new TreeMap<>());
        }
    }

    /** Adds a run; if the history is closed, its files are removed instead. */
    public void keep(int side, int number, DisplayedRun run) {
        if (closed) {
            background.execute(run.recording()::remove);
        } else {
            runs.get(side).put(number, run);
        }
    }

    /** Returns a run by its number, for display from now on. */
    public DisplayedRun open(int side, int number) {
        DisplayedRun run = runs.get(side).get(number);
        opened.add(run.recording());
        return run;
    }

    /** Removes all runs; later ones are not kept. */
    public void close() {
        closed = true;
        forget();
    }

    private void forget() {
        List<Recording> unseen = runs.stream()
                .flatMap(side -> side.values().stream())
                .map(DisplayedRun::recording)
                .filter(each -> !opened.contains(each))
                .toList();
        runs.clear();
        background.execute(() -> unseen.forEach(Recording::remove));
    }
}
