/** The stage of the lesson {@code sum}: the workers' bars, and the chart of speed-ups. */
package classroom.stage.sum;
