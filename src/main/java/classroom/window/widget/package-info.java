/**
 * Small components that are independent of lessons: number and choice fields, wrapping labels, notifications. Used on
 * the event thread.
 */
package classroom.window.widget;
