/** The histogram of the outcomes of many runs. */
package classroom.stage.histogram;
