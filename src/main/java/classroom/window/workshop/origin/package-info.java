/** The origins of programs in the workshop: the gallery, the template of a new program, recent files, dropped files. */
package classroom.window.workshop.origin;
