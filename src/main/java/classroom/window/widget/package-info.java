/** Small components without knowledge of lessons: number and choice fields, wrapping labels, notifications. Event thread only. */
package classroom.window.widget;
