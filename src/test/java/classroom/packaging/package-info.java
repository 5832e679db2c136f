/**
 * Ant tasks for the packages of the app: its icon in the formats of the systems, and the archive of the classes that its
 * start loads. Maven's profile {@code package} calls them from {@code src/package/build.xml}.
 */
package classroom.packaging;
