/**
 * The stage of any program: its threads as cards, with what each does, holds and wants at the time that is shown. Nothing but what the
 * trace knows.
 */
package classroom.stage.memory;
