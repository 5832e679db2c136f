package classroom.window;

import classroom.lesson.Program;
import classroom.run.Ending;
import classroom.run.RunException;
import classroom.screen.Screen;
import classroom.screen.wire.ToPanel;
import java.awt.EventQueue;
import java.util.List;
import java.util.function.Consumer;

/**
 * The run of the panel on one side: starts it, ends it, starts it again. It belongs to the event thread, and does what takes time
 * in the background.
 */
final class PanelRun {
    private final Classroom classroom;
    private final Consumer<State> listener;
    private State state = new Stopped();
    private int generation;

    /** What has become of it. */
    sealed interface State {
    }

    /** Nothing runs, because the reader wants it so. */
    record Stopped() implements State {
    }

    /** It was asked to start. */
    record Starting() implements State {
    }

    /** It runs. */
    record Live(Screen screen) implements State {
    }

    /** It has ended without being asked to. */
    record Ended(Screen screen, Ending ending) implements State {
    }

    /** It could not be started. */
    record Failed(RunException reason) implements State {
    }

    /** @param listener hears of every change, on the event thread */
    PanelRun(Classroom classroom, Consumer<State> listener) {
        this.classroom = classroom;
        this.listener = listener;
    }

    State state() {
        return state;
    }

    /** Ends what runs, and starts a panel. */
    void start(Program program, List<Integer> values, ToPanel.Look look) {
        end();
        int mine = generation;
        set(new Starting());
        classroom.background().execute(() -> {
            try {
                Screen screen = Screen.open(classroom.launcher(),
                        classroom.preparation().hosted(program, values, classroom.jdk()), look);
                EventQueue.invokeLater(() -> started(mine, screen));
            } catch (RunException e) {
                EventQueue.invokeLater(() -> {
                    if (mine == generation) {
                        set(new Failed(e));
                    }
                });
            }
        });
    }

    /** Ends what runs. */
    void stop() {
        end();
        set(new Stopped());
    }

    private void end() {
        generation++;
        if (state instanceof Live live) {
            live.screen().run().stop();
            live.screen().close();
        }
    }

    private void started(int mine, Screen screen) {
        if (mine != generation) {
            screen.run().stop();
            screen.close();
            return;
        }
        set(new Live(screen));
        screen.run().ended().thenAccept(ending -> EventQueue.invokeLater(() -> {
            if (mine == generation) {
                set(new Ended(screen, ending));
            }
        }));
    }

    private void set(State next) {
        state = next;
        listener.accept(next);
    }
}
