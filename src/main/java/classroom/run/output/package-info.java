/** Reads what programs print into bounded memory, and gives immutable snapshots of it. */
package classroom.run.output;
