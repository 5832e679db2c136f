/**
 * Where programs of the workshop come from: the gallery, the text of a new program, files that were opened before, files that are dropped.
 */
package classroom.window.workshop.origin;
