/**
 * Opens and saves runs: choosers, dropped files, and the history of runs whose files the app keeps. Files are read and written in the
 * background.
 */
package classroom.window.file;
