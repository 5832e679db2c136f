/**
 * A recorded run as a single web page that needs no Java and no network: lanes, source, values and output at any time of
 * the run. Knows no Swing.
 */
package classroom.share;
