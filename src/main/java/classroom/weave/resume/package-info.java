/**
 * Makes methods resumable: an actor of a scheduled copy leaves them in the middle, with their frames saved in {@code
 * classroom.schedule.SavedFrames}, and goes on there later. So all actors can take turns on one thread of any Java.
 * Called by the weaver only.
 */
package classroom.weave.resume;
