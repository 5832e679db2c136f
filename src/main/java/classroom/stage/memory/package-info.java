/**
 * The stage for any program: its threads as cards, with their state, held locks and wanted locks at the displayed time,
 * and the objects and static fields that they access as boxes, which the reader can pin, hide, move and unfold. It shows
 * only what the trace contains.
 */
package classroom.stage.memory;
