/** The menu of the network, and its two dialogs: opening a class to other computers, and joining one. */
package classroom.window.network;
