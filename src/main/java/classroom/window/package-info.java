/**
 * The main frame and the services that its parts share: tabs, menus, projector mode, background executor, fault
 * handler. Used on the event thread, except where a method says otherwise. Started by {@code Main}; nothing else calls
 * it.
 */
package classroom.window;
