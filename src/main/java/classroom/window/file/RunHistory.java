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

/** Runs that are over and may be opened. The files of those that were stay until the app ends; the others' can be removed. */
final class RunHistory {
    private final Executor background;
    private final List<Map<Integer, DisplayedRun>> runs = new ArrayList<>();
    private final Set<Recording> opened = new HashSet<>();
    private boolean closed;

    /** @param background removes files */
    RunHistory(Executor background) {
        this.background = background;
    }

    /** Keeps the runs of so many sides, and none of before. */
    void begin(int sides) {
        forget();
        for (int i = 0; i < sides; i++) {
            runs.add(new TreeMap<>());
        }
    }

    /** Keeps a run, unless it comes too late. */
    void keep(int side, int number, DisplayedRun run) {
        if (closed) {
            background.execute(run.recording()::remove);
        } else {
            runs.get(side).put(number, run);
        }
    }

    /** The run of that number, which someone shows from now on. */
    DisplayedRun open(int side, int number) {
        DisplayedRun run = runs.get(side).get(number);
        opened.add(run.recording());
        return run;
    }

    /** Keeps no run any more, and none that is still to come. */
    void close() {
        closed = true;
        forget();
    }

    private void forget() {
        List<Recording> unseen = runs.stream().flatMap(side -> side.values().stream()).map(DisplayedRun::recording)
                .filter(each -> !opened.contains(each)).toList();
        runs.clear();
        background.execute(() -> unseen.forEach(Recording::remove));
    }
}
