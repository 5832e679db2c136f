/**
 * Light and dark themes, their named colors, and the icons. Used on the event thread, except where a method says
 * otherwise.
 */
package classroom.window.theme;
