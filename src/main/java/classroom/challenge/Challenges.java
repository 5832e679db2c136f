package classroom.challenge;

import classroom.challenge.ChallengeGoal.DeadlockGoal;
import classroom.challenge.ChallengeGoal.EveryOrderGoal;
import classroom.challenge.ChallengeGoal.LastNumberGoal;
import classroom.challenge.ChallengeGoal.MetricGoal;
import classroom.lesson.Lesson;
import java.util.List;
import java.util.Map;

/** All challenges. To add one: a line here, and its texts in both languages. */
public final class Challenges {
    private static final Map<String, Integer> BANK = Map.of("threads", 3, "money", 1);
    private static final Map<String, Integer> ONE_TRANSFER = Map.of("transfers", 1);

    private static final List<Challenge> ALL = List.of(
            new Challenge("bank-one", "bank/unlocked", BANK, new MetricGoal("balance", 1)),
            new Challenge("bank-two", "bank/unlocked", BANK, new MetricGoal("balance", 2)),
            new Challenge("bank-three", "bank/unlocked", BANK, new MetricGoal("balance", 3)),
            new Challenge("bank-volatile", "bank/volatile", BANK, new MetricGoal("balance", 1)),
            new Challenge("bank-locked", "bank/locked", BANK, new EveryOrderGoal()),
            new Challenge("deadlock-ring", "deadlock/opposite", ONE_TRANSFER, new DeadlockGoal()),
            new Challenge("deadlock-luck", "deadlock/opposite", ONE_TRANSFER, new MetricGoal("moved", 2)),
            new Challenge("deadlock-ordered", "deadlock/ordered", ONE_TRANSFER, new EveryOrderGoal()),
            new Challenge("pingpong-nine", "pingpong/threads", Map.of("count", 3), new MetricGoal("total", 9)),
            new Challenge("pingpong-eleven", "pingpong/threads", Map.of("count", 10), new MetricGoal("ping", 11)),
            new Challenge("latch-zero", "gallery/latch-sleep", Map.of(), new LastNumberGoal(0)),
            new Challenge("barrier-one", "gallery/barrier-missing", Map.of(), new LastNumberGoal(1)),
            new Challenge("signal-lost", "gallery/signal-lost", Map.of(), new DeadlockGoal()),
            new Challenge("philosophers-safe", "gallery/philosophers-ordered", Map.of(), new EveryOrderGoal()),
            new Challenge("buffer-safe", "gallery/buffer-while", Map.of(), new EveryOrderGoal()));

    private Challenges() {
    }

    /** Returns all challenges, those of a lesson together. */
    public static List<Challenge> all() {
        return ALL;
    }

    /** Returns the challenges about programs of a lesson. */
    public static List<Challenge> of(Lesson lesson) {
        return ALL.stream().filter(each -> each.program().startsWith(lesson.id() + "/")).toList();
    }

    /** Returns the challenges about programs of the gallery. */
    public static List<Challenge> ofGallery() {
        return ALL.stream().filter(Challenge::isOfGallery).toList();
    }
}
