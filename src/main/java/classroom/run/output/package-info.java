/** Reads the output of programs into bounded memory, and returns immutable snapshots of it. */
package classroom.run.output;
