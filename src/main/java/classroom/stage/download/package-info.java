/** The stage of the lesson {@code download}: a bar for each file. */
package classroom.stage.download;
