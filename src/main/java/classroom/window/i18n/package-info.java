/** Keeps the texts of components in the current language and updates them when the language changes. Event thread only. */
package classroom.window.i18n;
