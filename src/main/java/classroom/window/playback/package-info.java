/**
 * Moves the time of a page: the controller that paints the newest moment, the state of playing, and the transport bar. Event thread
 * only.
 */
package classroom.window.playback;
