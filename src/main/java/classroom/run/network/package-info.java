/**
 * Joining a class of another computer: the address, the reasons why it fails, and the worker, which is the lesson's
 * own program from this jar. Nothing that is executed comes from the network.
 */
package classroom.run.network;
