package classroom.window.workshop.program;

import classroom.run.edit.Draft;
import classroom.run.edit.DraftStore;
import classroom.run.storage.AppDirectories;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Stores drafts of the unsaved texts of both sides in the app's private folder, soon after they were typed. Used on the
 * event thread; files are written one after the other on a thread that ends when idle.
 */
public final class Drafts {
    private static final String FOLDER = "drafts";
    /** The maximum number of drafts of a side. */
    private static final int MAX_FILES = 64;

    private final ThreadPoolExecutor writer;
    private final Path folder;
    private Runnable failed = () -> {};
    private DraftStore store;
    private boolean tried;
    private final Map<String, List<Draft>> written = new TreeMap<>();

    public Drafts() {
        this(AppDirectories.here().config().resolve(FOLDER));
    }

    /** @param folder the folder of all drafts */
    public Drafts(Path folder) {
        this.folder = folder;
        writer = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "classroom drafts");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        writer.allowCoreThreadTimeOut(true);
    }

    /** Sets a listener, called on the event thread when drafts cannot be written. */
    public void whenFailed(Runnable listener) {
        failed = listener;
    }

    /** Stores drafts of the unsaved files of a program, replacing the side's previous drafts. */
    public void keep(String side, EditedProgram program) {
        List<Draft> drafts = new ArrayList<>();
        for (EditedFile each : program.files()) {
            if (each.isChanged() && drafts.size() < MAX_FILES) {
                drafts.add(new Draft(
                        each.path() == null ? "" : each.path().toString(),
                        each.name(),
                        each.saved().charset().name(),
                        each.saved().bom(),
                        each.saved().lineEnd(),
                        each.stamp(),
                        each.text()));
            }
        }
        writer.execute(() -> write(side, drafts));
    }

    private void write(String side, List<Draft> drafts) {
        List<Draft> before = written.getOrDefault(side, List.of());
        if (drafts.equals(before) || !open()) {
            return;
        }
        try {
            for (int i = 0; i < drafts.size(); i++) {
                if (i >= before.size() || !drafts.get(i).equals(before.get(i))) {
                    store.keep(side + "-" + i, drafts.get(i));
                }
            }
            for (int i = drafts.size(); i < Math.max(before.size(), drafts.isEmpty() ? 1 : 0); i++) {
                store.drop(side + "-" + i);
            }
            written.put(side, drafts);
        } catch (IOException e) {
            EventQueue.invokeLater(failed);
        }
    }

    /**
     * Reads the drafts of a side from the last run of the app.
     *
     * @param found called with them on the event thread
     */
    public void find(String side, Consumer<List<Draft>> found) {
        writer.execute(() -> {
            List<Draft> drafts = new ArrayList<>();
            if (open()) {
                for (int i = 0; i < MAX_FILES; i++) {
                    store.find(side + "-" + i).ifPresent(drafts::add);
                }
                written.put(side, List.copyOf(drafts));
            }
            EventQueue.invokeLater(() -> found.accept(drafts));
        });
    }

    private boolean open() {
        if (store == null && !tried) {
            tried = true;
            try {
                store = DraftStore.open(folder);
            } catch (IOException e) {
                EventQueue.invokeLater(failed);
            }
        }
        return store != null;
    }

    /**
     * Waits until all drafts are written, and unlocks the folder for another window. Must not be called on the event
     * thread.
     */
    public void close() {
        writer.execute(() -> {
            try {
                if (store != null) {
                    store.close();
                }
            } catch (IOException e) {
                // The folder is unlocked when the app ends in any case.
            }
        });
        writer.shutdown();
        try {
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
