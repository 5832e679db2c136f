/** The stored settings of the user, such as language, theme, and the bounds of the window. */
package classroom.window.settings;
