/**
 * The files of the app: the folders of settings, cache and runs, and the jars and class-data archives of program
 * JVMs.
 */
package classroom.run.storage;
