/**
 * Texts of programs: {@link classroom.trace.text.VisibleText} makes untrusted text safe to display, and {@link
 * classroom.trace.text.TextReplacement} says what is written in place of a text when a run is given to others. Uses
 * the JDK alone; called by all who read, show or copy such texts.
 */
package classroom.trace.text;
