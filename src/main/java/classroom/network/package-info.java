/**
 * A queue over the network that a class shares. {@link classroom.network.Classroom} is what programs call: it opens
 * the class's queue or joins it, and gives a plain JMS connection. Runs in the JVMs of programs and in the app. Uses
 * nothing else of the app.
 */
package classroom.network;
