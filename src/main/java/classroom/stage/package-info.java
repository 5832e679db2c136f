/**
 * Swing pictures of runs. The lanes, which every lesson has, show threads and processes over time. Most lessons have
 * a {@link classroom.stage.TraceStage} of their own, which paints one time of a trace from the trace itself and
 * {@code metrics}: downloads, Ping/Pong, process trees, pipes and pools, the account, the sum and its workers, the
 * cores, the event loop. The panel of the lesson about freezing is shown with its heartbeat, through {@code screen}.
 * There are also the console pane with the output of a run, and two charts of many runs: the balances of the account
 * and the speed-ups of the sum. {@code window} calls all of them on the event thread and sets the time; long
 * computations run on other threads.
 */
package classroom.stage;
