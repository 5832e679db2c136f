/**
 * What the user can do in the window. An action is one object that menu, button and keyboard share; key strokes and mnemonics are
 * written here. Everything runs on the event thread.
 */
package classroom.window.action;
