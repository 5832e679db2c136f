package classroom.window.ask;

/** What happens with a question, in this order. */
enum AskStep {
    /** The class votes for the first time. */
    VOTE("ask.step.vote"),
    /** The class discusses; there is no voting. */
    DISCUSS("ask.step.discuss"),
    /** The class votes again. */
    REVOTE("ask.step.revote"),
    /** The run is shown. */
    RUN("ask.step.run"),
    /** The answer is shown, with the votes. */
    REVEAL("ask.step.reveal");

    /** The key of its name. */
    final String key;

    AskStep(String key) {
        this.key = key;
    }
}
