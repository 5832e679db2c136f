/**
 * The app's words in Chinese and English. All packages of the app's JVM that speak to people ask here; nothing of ours is imported.
 */
package classroom.text;
