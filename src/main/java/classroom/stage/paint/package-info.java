/** What the painters of all stages share: rendering quality, text-relative sizes, thread colors, activity icons and the time axis. */
package classroom.stage.paint;
