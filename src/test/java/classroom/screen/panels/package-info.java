/** Panels that tests host: each does one thing that a panel of a lesson might do one day. */
package classroom.screen.panels;
