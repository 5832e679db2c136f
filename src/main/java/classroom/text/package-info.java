/**
 * The app's words in Chinese and English. Any package of the app's JVM may ask; nothing of ours is imported here.
 */
package classroom.text;
