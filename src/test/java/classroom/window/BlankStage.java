package classroom.window;

import classroom.stage.TraceStage;
import classroom.trace.Trace;

/** Shows nothing of a run. */
@SuppressWarnings("serial")
final class BlankStage extends TraceStage {
    @Override
    public void show(Trace trace, long time) {
        // Nothing.
    }
}
