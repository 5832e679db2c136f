/**
 * A panel that lives in a program's JVM and is seen in ours: the app's side. {@link classroom.screen.host} is the other side,
 * {@link classroom.screen.wire} what they say to each other. {@code stage} paints it, {@code window} and {@code console} drive it.
 */
package classroom.screen;
