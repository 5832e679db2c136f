package classroom.window.side;

import classroom.run.ExitInfo;
import classroom.run.LauncherClosedException;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.stage.BackgroundTasks;
import classroom.window.AppContext;
import java.awt.EventQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Controls the run on a side of a page: starts, stops and restarts it. Used on the event thread; slow work is done in
 * the background.
 *
 * @param <R> the type of a started run
 */
public final class RunController<R> {
    private final AppContext classroom;
    private final Function<R, Run> runOf;
    private final Consumer<R> closing;
    private final Consumer<ControllerState<R>> listener;
    private ControllerState<R> state = new Stopped<>();
    private int generation;

    /**
     * Starts a run.
     *
     * @param <R> the type of a started run
     */
    @FunctionalInterface
    public interface RunStarter<R> {
        /** Starts the run; called in the background. */
        R start() throws RunException;
    }

    /**
     * The state of a controller.
     *
     * @param <R> the type of a started run
     */
    public sealed interface ControllerState<R> {}

    /** Nothing runs, because the user wants that. */
    public record Stopped<R>() implements ControllerState<R> {}

    /** A run was requested and has not started yet. */
    public record Starting<R>() implements ControllerState<R> {}

    public record Live<R>(R of) implements ControllerState<R> {}

    /** The run ended without being stopped. */
    public record Ended<R>(R of, ExitInfo ending) implements ControllerState<R> {}

    /** The run could not be started. */
    public record Failed<R>(RunException reason) implements ControllerState<R> {}

    /**
     * @param runOf    returns the run of a started program
     * @param closing  releases a started program; called on the event thread, must return at once
     * @param listener called on the event thread with every new state
     */
    public RunController(
            AppContext classroom, Function<R, Run> runOf, Consumer<R> closing, Consumer<ControllerState<R>> listener) {
        this.classroom = classroom;
        this.runOf = runOf;
        this.closing = closing;
        this.listener = listener;
    }

    public ControllerState<R> state() {
        return state;
    }

    /** Stops what runs, and starts another run. */
    public void start(RunStarter<R> start) {
        end();
        int mine = generation;
        set(new Starting<>());
        classroom.background().run(start::start, () -> {}, of -> started(mine, of), failure -> failed(mine, failure));
    }

    private void failed(int mine, Throwable failure) {
        if (failure instanceof RunException reason) {
            if (mine == generation) {
                set(new Failed<>(reason));
            }
        } else if (!(failure instanceof LauncherClosedException)) {
            if (mine == generation) {
                set(new Failed<>(new RunException(failure, "run.fault")));
            }
            BackgroundTasks.rethrow(failure);
        }
    }

    /** Stops what runs. */
    public void stop() {
        end();
        set(new Stopped<>());
    }

    private void end() {
        generation++;
        if (state instanceof Live<R> live) {
            close(live.of());
        }
    }

    private void close(R of) {
        runOf.apply(of).stop();
        closing.accept(of);
    }

    private void started(int mine, R of) {
        if (mine != generation) {
            close(of);
            return;
        }
        set(new Live<>(of));
        runOf.apply(of)
                .ended()
                .thenAccept(ending -> EventQueue.invokeLater(() -> {
                    if (mine == generation) {
                        closing.accept(of);
                        set(new Ended<>(of, ending));
                    }
                }));
    }

    private void set(ControllerState<R> next) {
        state = next;
        listener.accept(next);
    }
}
