package classroom.window.ask;

import classroom.lesson.Question;
import classroom.text.Language;
import classroom.vote.Poll;
import classroom.vote.PollQuestion;
import classroom.vote.VoteSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A question that is being asked: its votes, and how far it has come. Used on the event thread. */
final class AskSession {
    private final Question question;
    private final Map<String, String> values;
    private final Poll poll;
    private final VoteSession phones = new VoteSession();
    private AskStep step = AskStep.VOTE;

    AskSession(Question question) {
        this.question = question;
        values = question.lesson().values(question.values());
        Map<Language, String> text = new HashMap<>();
        Map<Language, List<String>> choices = new HashMap<>();
        for (Language each : Language.values()) {
            text.put(each, question.text(each, values));
            choices.put(each, question.choiceTexts(each, values));
        }
        poll = new Poll(new PollQuestion(text, choices, question.asksForLine() ? question.lineCount() : 0));
    }

    Question question() {
        return question;
    }

    /** Returns the values of all parameters of the lesson that the question is about, by name. */
    Map<String, String> values() {
        return values;
    }

    Poll poll() {
        return poll;
    }

    VoteSession phones() {
        return phones;
    }

    AskStep step() {
        return step;
    }

    /** Returns the round that votes belong to, from 0. */
    int round() {
        return poll.round();
    }

    /** Goes to another step; votes are taken in the steps for voting only. */
    void go(AskStep next) {
        step = next;
        if (next == AskStep.VOTE) {
            poll.open(0);
        } else if (next == AskStep.REVOTE) {
            poll.open(1);
        } else {
            poll.close();
        }
    }
}
