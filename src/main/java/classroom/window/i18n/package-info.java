/** Keeps the texts of components in the current language. Used on the event thread. */
package classroom.window.i18n;
