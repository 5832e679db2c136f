/** Failing programs for a page: plain Java, without a source in the jar. */
package classroom.window.programs;
