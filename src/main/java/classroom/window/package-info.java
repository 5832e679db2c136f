/**
 * The frame: tabs, the page of a lesson, source pane, transport bar, settings, theme, language. Everything here runs on the
 * event thread unless it says otherwise. {@code Main} starts it; nothing else calls it.
 */
package classroom.window;
