package classroom.stage.lanes;

import classroom.stage.lanes.model.LaneSource;
import classroom.trace.ThreadTrace;

/**
 * What is under the mouse on the lanes.
 *
 * @param side  the run
 * @param track the thread
 * @param time  in ns since the side's zero; that of the event if the mouse is on a mark
 * @param event the index of the thread's last event up to then; -1 if none
 */
public record LanePoint(LaneSource side, ThreadTrace track, long time, int event) {}
