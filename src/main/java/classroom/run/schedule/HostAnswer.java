package classroom.run.schedule;

import classroom.run.RunException;
import classroom.run.schedule.SteppedState.StepKind;
import classroom.run.schedule.SteppedState.ThreadPosition;
import classroom.schedule.host.ProtocolLine;
import java.util.Arrays;
import java.util.List;

/**
 * A line that a scheduled JVM has sent: its first word says what it is, the others are values by their index from 1. A
 * value that is missing or damaged throws a {@link RunException}.
 */
record HostAnswer(List<String> words) {
    /** Tells whether the line is of a kind. */
    boolean is(String kind) {
        return words.get(0).equals(kind);
    }

    /** Returns a text; empty if it is not there. */
    String text(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    /** Tells whether a value is {@code true}. */
    boolean flag(int index) {
        return text(index).equals("true");
    }

    /** Returns a number. */
    long number(int index) throws RunException {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw damaged(e);
        }
    }

    /** Returns a number that fits in an {@code int}. */
    int integer(int index) throws RunException {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException e) {
            throw damaged(e);
        }
    }

    /** Returns numbers, such as those of the threads that make the steps of an order. */
    List<Integer> integers(int index) throws RunException {
        try {
            return Arrays.stream(ProtocolLine.numbers(text(index))).boxed().toList();
        } catch (NumberFormatException e) {
            throw damaged(e);
        }
    }

    /** Returns the lines of a text. */
    List<String> lines(int index) {
        return text(index).isEmpty() ? List.of() : List.of(text(index).split("\n"));
    }

    /** Returns the kind of a step. */
    StepKind kind(int index) throws RunException {
        StepKind[] all = StepKind.values();
        int number = integer(index);
        if (number < 0 || number >= all.length) {
            throw damaged(null);
        }
        return all[number];
    }

    /** Returns the outcome that an {@code outcome} line tells of. */
    OutcomeSummary outcome() throws RunException {
        return new OutcomeSummary(text(1), integer(2), text(3), text(4), lines(5), number(6), number(7), integers(8));
    }

    /** Returns the position of a thread that a {@code stands} line tells of. */
    ThreadPosition position() throws RunException {
        StepKind next = integer(5) < 0 ? null : kind(5);
        return new ThreadPosition(integer(1), text(2), flag(3), flag(4), next, integer(6), integer(7), integer(8));
    }

    /** Returns the exception for an answer that makes no sense. */
    static RunException damaged(Exception cause) {
        return new RunException(cause, "run.schedule.damaged");
    }
}
