package classroom.window;

import classroom.stage.TraceStage;
import classroom.trace.Trace;

/** A stage that paints nothing. */
public final class BlankStage extends TraceStage {
    @Override
    public void show(Trace trace, long time) {}
}
