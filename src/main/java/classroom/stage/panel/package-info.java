/**
 * Shows a panel that runs in another JVM: its frames, the input sent to it, the heartbeat of its event thread, and the
 * mark of a replay. Uses {@code screen}.
 */
package classroom.stage.panel;
