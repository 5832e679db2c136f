/**
 * The app's side of panels that live in a program's JVM and are shown in the app. {@link classroom.screen.host} is
 * the other side, {@link classroom.screen.wire} contains the messages. {@code stage} paints the panels, {@code
 * window} and {@code console} control them.
 */
package classroom.screen;
