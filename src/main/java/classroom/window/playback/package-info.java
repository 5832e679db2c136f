/**
 * Controls the displayed time of a page: the controller that paints the newest state, the state of the playback, and
 * the transport bar. Used on the event thread.
 */
package classroom.window.playback;
