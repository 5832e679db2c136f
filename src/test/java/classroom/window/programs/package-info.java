/** Programs that go wrong, for a page that shows them: plain Java, and without a source in the jar. */
package classroom.window.programs;
