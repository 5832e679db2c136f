package classroom.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** The votes on one question, in two rounds. May be used on any thread. */
public final class Poll {
    /** The number of rounds: before and after the discussion. */
    public static final int ROUNDS = 2;
    /** The most devices that can vote. */
    public static final int MAX_DEVICES = 400;

    private final PollQuestion question;
    private final List<Map<String, Integer>> votes = List.of(new HashMap<>(), new HashMap<>());
    private final List<SortedMap<Integer, Integer>> hands = List.of(new TreeMap<>(), new TreeMap<>());
    private Runnable listener = () -> {};
    private int round;
    private boolean open = true;

    /** What became of a vote. */
    public enum VoteOutcome {
        /** It counts, in the place of an earlier vote of the device if there was one. */
        COUNTED,
        /** The vote is closed. */
        CLOSED,
        /** It was meant for another round. */
        OTHER_ROUND,
        /** It is none of the answers. */
        NO_ANSWER,
        /** There are as many devices as can be. */
        FULL
    }

    /** Creates a poll whose first round is open. */
    public Poll(PollQuestion question) {
        this.question = question;
    }

    /** Returns what is asked. */
    public PollQuestion question() {
        return question;
    }

    /** Sets the listener for changes, which is called on the thread that changes something, and must return at once. */
    public synchronized void whenChanged(Runnable told) {
        listener = told;
    }

    /** Returns the current round, from 0. */
    public synchronized int round() {
        return round;
    }

    /** Whether votes are taken. */
    public synchronized boolean isOpen() {
        return open;
    }

    /** Takes no more votes in this round. */
    public void close() {
        change(() -> open = false);
    }

    /** Takes votes in a round. */
    public void open(int next) {
        change(() -> {
            round = next;
            open = true;
        });
    }

    /**
     * Takes a vote.
     *
     * @param device stands for who votes; the last vote of a device in a round counts
     * @param meant  the round that it is meant for
     */
    public VoteOutcome vote(String device, int meant, int answer) {
        Runnable told;
        synchronized (this) {
            if (meant != round) {
                return VoteOutcome.OTHER_ROUND;
            }
            if (!open) {
                return VoteOutcome.CLOSED;
            }
            if (!question.isAnswer(answer)) {
                return VoteOutcome.NO_ANSWER;
            }
            Map<String, Integer> now = votes.get(round);
            if (!now.containsKey(device) && now.size() >= MAX_DEVICES) {
                return VoteOutcome.FULL;
            }
            now.put(device, answer);
            told = listener;
        }
        told.run();
        return VoteOutcome.COUNTED;
    }

    /** Returns the vote of a device in the current round; empty if it has none. */
    public synchronized OptionalInt voteOf(String device) {
        Integer answer = votes.get(round).get(device);
        return answer == null ? OptionalInt.empty() : OptionalInt.of(answer);
    }

    /** Sets how many hands were raised for an answer in a round. */
    public void hands(int of, int answer, int count) {
        change(() -> hands.get(of).put(answer, Math.max(0, count)));
    }

    /** Returns the votes of a round. */
    public synchronized Tally tally(int of) {
        SortedMap<Integer, Integer> phones = new TreeMap<>();
        votes.get(of).values().forEach(answer -> phones.merge(answer, 1, Integer::sum));
        return new Tally(phones, hands.get(of));
    }

    private void change(Runnable work) {
        Runnable told;
        synchronized (this) {
            work.run();
            told = listener;
        }
        told.run();
    }
}
