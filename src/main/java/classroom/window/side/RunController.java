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
 * The run on one side of a page: starts it, ends it, starts it again. It belongs to the event thread, and does what takes time in the
 * background.
 *
 * @param <R> what is had of a run that has started
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
     * @param <R> what is had of it
     */
    @FunctionalInterface
    public interface RunStarter<R> {
        /** Called in the background. */
        R start() throws RunException;
    }

    /**
     * What has become of it.
     *
     * @param <R> what is had of it
     */
    public sealed interface ControllerState<R> {
    }

    /** Nothing runs, because the reader wants it so. */
    public record Stopped<R>() implements ControllerState<R> {
    }

    /** It was asked to start. */
    public record Starting<R>() implements ControllerState<R> {
    }

    /** It runs. */
    public record Live<R>(R of) implements ControllerState<R> {
    }

    /** It has ended without being asked to. */
    public record Ended<R>(R of, ExitInfo ending) implements ControllerState<R> {
    }

    /** It could not be started. */
    public record Failed<R>(RunException reason) implements ControllerState<R> {
    }

    /**
     * @param runOf    the run of what was started
     * @param closing  lets go of what was started; called on the event thread, returns at once
     * @param listener hears of every change, on the event thread
     */
    public RunController(AppContext classroom, Function<R, Run> runOf, Consumer<R> closing, Consumer<ControllerState<R>> listener) {
        this.classroom = classroom;
        this.runOf = runOf;
        this.closing = closing;
        this.listener = listener;
    }

    public ControllerState<R> state() {
        return state;
    }

    /** Ends what runs, and starts another. */
    public void start(RunStarter<R> start) {
        end();
        int mine = generation;
        set(new Starting<>());
        classroom.background().run(start::start, () -> { }, of -> started(mine, of), failure -> failed(mine, failure));
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

    /** Ends what runs. */
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
        runOf.apply(of).ended().thenAccept(ending -> EventQueue.invokeLater(() -> {
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
