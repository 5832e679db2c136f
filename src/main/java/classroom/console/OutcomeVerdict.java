package classroom.console;

import classroom.run.schedule.SeenOutcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an outcome is what its program should come to. */
enum OutcomeVerdict {
    RIGHT, WRONG,
    /** Nothing says what it should be. */
    UNKNOWN;

    private static final Pattern BALANCE = Pattern.compile("Balance: (-?\\d{1,9})");

    /** That of an outcome. */
    static OutcomeVerdict of(ScheduledRequest request, SeenOutcome outcome) {
        if (outcome.isFailure()) {
            return WRONG;
        }
        String lesson = request.lesson() == null ? "" : request.lesson().id();
        if (lesson.equals("bank")) {
            Matcher balance = BALANCE.matcher(outcome.out());
            long due = number(request, "threads") * number(request, "money");
            return balance.find() && Long.parseLong(balance.group(1)) == due ? RIGHT : WRONG;
        }
        if (lesson.equals("pingpong")) {
            long said = Pattern.compile("Ping|Pong").matcher(outcome.out()).results().count();
            return said == number(request, "count") ? RIGHT : WRONG;
        }
        return UNKNOWN;
    }

    private static long number(ScheduledRequest request, String name) {
        return Long.parseLong(request.values().getOrDefault(name, "0"));
    }
}
