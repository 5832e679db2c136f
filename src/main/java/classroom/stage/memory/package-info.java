/**
 * The stage for any program: its threads as cards, with their state, held locks and wanted locks at the displayed time;
 * the methods and the local variables of the selected thread; and the objects and static fields that the threads access
 * as boxes, which the reader can pin, hide, move and unfold. It shows only what the trace contains.
 */
package classroom.stage.memory;
