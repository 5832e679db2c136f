/**
 * The stage of any program: its threads as cards, with what each does, holds and wants at the time that is shown, and the objects and
 * static fields that they touch as boxes. Nothing but what the trace knows.
 */
package classroom.stage.memory;
