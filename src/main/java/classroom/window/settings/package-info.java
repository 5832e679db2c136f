/** What the user has chosen and what is remembered from start to start, such as language, theme, and the place of the window. */
package classroom.window.settings;
