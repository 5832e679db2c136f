/** The dialogs that belong to no lesson: settings, shortcuts, about, errors. Used on the event thread. */
package classroom.window.dialog;
