/** The dialogs that belong to no lesson: settings, shortcuts, about, errors. Event thread only. */
package classroom.window.dialog;
