/**
 * The catalogue: which lessons there are, their programs, parameters and texts. No Swing,.
 */
package classroom.lesson;
