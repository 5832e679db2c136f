package classroom.window;

import classroom.lesson.Lesson;

/** The page of a lesson, as the frame knows it. All is called on the event thread. */
interface Page {
    /** Whose page it is. */
    Lesson lesson();

    /** The page is on show now. */
    void begin();

    /** Another page is on show now. */
    void pause();

    /** Brings in what takes long to load; after the window is there. */
    void fill();

    /** Starts the programs of both sides together, anew where they run. */
    void run();

    /** Ends the programs of both sides. */
    void stop();

    /** The language is another one now: shows the sources in it. */
    void compare();
}
