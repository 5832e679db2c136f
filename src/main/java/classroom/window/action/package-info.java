/**
 * Actions of the user. An action is one object shared by menu, button and keyboard; key strokes and mnemonics are
 * defined here. Used on the event thread.
 */
package classroom.window.action;
