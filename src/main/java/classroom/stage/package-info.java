/**
 * Swing pictures of what runs did. The lanes are what every lesson has: its threads and processes over time. Most lessons have a
 * {@link classroom.stage.TraceStage} of their own, which paints one time of a trace by what the trace itself and {@code metric} tell: the
 * downloads, the boxes of Ping/Pong, trees, pipes and pools of processes, the account, the sum and its workers, the cores, the event loop;
 * the panel that freezes is shown as {@code screen} brings it, with its heartbeat. Beside them stand the console pane with what a run has
 * printed, and two charts of many runs: the balances of the account and the speed-ups of the sum. {@code window} calls all of it on the
 * event thread and moves the time; only the account and the sum that is due are worked out on another thread.
 */
package classroom.stage;
