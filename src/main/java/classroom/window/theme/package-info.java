/** Light and dark themes, their named colors, and the icons. Event thread, except where a method says otherwise. */
package classroom.window.theme;
