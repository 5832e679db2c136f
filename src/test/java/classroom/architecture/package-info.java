/**
 * The rules of the house: what every package, program, text, icon and the finished jar must keep to. They read the project's own
 * folder, so that a new lesson is held to them without a line here.
 */
package classroom.architecture;
