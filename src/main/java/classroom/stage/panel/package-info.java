/**
 * Shows a panel that lives in another JVM: its frames, the input sent to it, the heartbeat of its event thread, and the badge of a
 * replay. Imports {@code screen}.
 */
package classroom.stage.panel;
