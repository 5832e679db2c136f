package classroom.console;

import classroom.lesson.Catalog;
import classroom.lesson.LessonSpec;
import classroom.run.schedule.SeenOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether an outcome is what its program should come to. */
enum OutcomeVerdict {
    RIGHT, WRONG,
    /** Nothing says what it should be. */
    UNKNOWN;

    /** The verdict on an outcome: a failure is wrong; a number that the lesson expects must have its value. */
    static OutcomeVerdict of(ScheduledRequest request, SeenOutcome outcome) {
        if (outcome.isFailure()) {
            return WRONG;
        }
        Optional<LessonSpec> spec = request.lesson() == null ? Optional.empty() : Catalog.spec(request.lesson().id());
        if (spec.isEmpty() || spec.get().counted().isEmpty()) {
            return UNKNOWN;
        }
        Map<String, Integer> parameters = numbers(request.values());
        Number counted = spec.get().printed(request.program(), outcome.out(), parameters).get(spec.get().counted().get());
        return counted != null && counted.longValue() == spec.get().due(request.program(), parameters) ? RIGHT : WRONG;
    }

    private static Map<String, Integer> numbers(Map<String, String> values) {
        Map<String, Integer> numbers = new HashMap<>();
        values.forEach((name, value) -> {
            if (value.matches("-?\\d{1,9}")) {
                numbers.put(name, Integer.valueOf(value));
            }
        });
        return numbers;
    }
}
