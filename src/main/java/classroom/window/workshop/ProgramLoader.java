package classroom.window.workshop;

import classroom.run.RunException;
import classroom.run.edit.Draft;
import classroom.stage.BackgroundTasks;
import classroom.window.AppContext;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.workshop.program.Drafts;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.workshop.program.ProgramReader;
import java.awt.Component;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads programs in the background. Only the one that was asked for last counts: what was asked for before is dropped
 * when it has been read. Used on the event thread, on which all callbacks are called, too.
 */
final class ProgramLoader {
    private final AppContext context;
    private final Component parent;
    private int requests;

    /** @param parent the parent component of error dialogs */
    ProgramLoader(AppContext context, Component parent) {
        this.context = context;
        this.parent = parent;
    }

    /** Drops what is being read. */
    void cancel() {
        requests++;
    }

    /**
     * Reads a program; shows an error dialog if it cannot be read.
     *
     * @param charset the encoding; null to detect it
     * @param then    called with the program
     */
    void read(Path place, Charset charset, Consumer<EditedProgram> then) {
        int mine = ++requests;
        context.background()
                .run(
                        () -> ProgramReader.read(place, charset),
                        () -> {},
                        read -> {
                            if (mine == requests) {
                                then.accept(read);
                            }
                        },
                        failure -> {
                            if (failure instanceof RunException told) {
                                ErrorDialog.show(parent, told.getMessage(), StackTraces.of(told));
                            } else {
                                BackgroundTasks.rethrow(failure);
                            }
                        });
    }

    /**
     * Finds the drafts of a side, and then reads its program of the last run of the app.
     *
     * @param place returns where the program was; empty for none
     * @param then  called with the program, which is null if it cannot be read, and the drafts
     * @param done  called at the end in any case
     */
    void restore(
            Drafts drafts,
            String side,
            Supplier<String> place,
            BiConsumer<EditedProgram, List<Draft>> then,
            Runnable done) {
        int before = requests;
        drafts.find(side, found -> {
            if (before != requests) {
                // Something was opened in the meantime, such as a saved run with its sources.
                done.run();
                return;
            }
            String last = place.get();
            int mine = ++requests;
            context.background()
                    .run(
                            () -> last.isEmpty() ? null : ProgramReader.read(Path.of(last), null),
                            () -> {},
                            read -> {
                                if (mine == requests) {
                                    then.accept(read, found);
                                }
                                done.run();
                            },
                            failure -> {
                                // The file no longer exists or cannot be read; the draft can still be restored.
                                if (mine == requests) {
                                    then.accept(null, found);
                                }
                                done.run();
                            });
        });
    }
}
