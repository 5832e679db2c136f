/** The app's texts in Chinese and English, for all packages in the app's JVM. Imports no other package of the app. */
package classroom.text;
