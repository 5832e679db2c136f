package classroom.window.ask;

import classroom.lesson.Question;

/** What the teacher can do with a question. Called on the event thread. */
interface AskActions {
    /** Goes on to the next step. */
    void next();

    /** Shows the run, with or without a discussion. */
    void showRun();

    /** Finds the answer in the runs, and shows it in the language of now. */
    void reveal();

    /** Shows the page again; the question stays open. */
    void hide();

    /** Closes the question, and forgets its votes. */
    void end();

    /** Asks another question of the lesson; the votes on this one are kept until the end. */
    void choose(Question question);

    /** Writes the counts into a file. */
    void export();
}
