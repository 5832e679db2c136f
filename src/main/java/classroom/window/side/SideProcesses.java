package classroom.window.side;

import classroom.run.process.Platform;
import classroom.stage.ProcessControl;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** The processes of the run that a side shows, for its stage. Lives on the event thread. */
final class SideProcesses implements LongConsumer, ProcessControl {
    private final Supplier<DisplayedRun> shown;
    private final Executor background;

    /**
     * @param shown      returns the run that is shown; null for none
     * @param background for what takes some milliseconds
     */
    SideProcesses(Supplier<DisplayedRun> shown, Executor background) {
        this.shown = shown;
        this.background = background;
    }

    @Override
    public void accept(long pid) {
        kill(pid);
    }

    @Override
    public void kill(long pid) {
        DisplayedRun run = shown.get();
        if (run != null) {
            run.kill(pid);
        }
    }

    @Override
    public void suspend(long pid, boolean suspended) {
        DisplayedRun run = shown.get();
        if (run != null) {
            background.execute(() -> run.suspend(pid, suspended));
        }
    }

    @Override
    public void write(String line) {
        DisplayedRun run = shown.get();
        if (run != null) {
            background.execute(() -> run.write(line));
        }
    }

    @Override
    public boolean canSuspend() {
        return Platform.HERE != Platform.WINDOWS;
    }
}
