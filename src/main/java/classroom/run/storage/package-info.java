/** Folders and files of the app: where settings, cache and runs live, the jars and class-data archives that program JVMs start from. */
package classroom.run.storage;
