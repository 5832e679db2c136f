package classroom.lesson;

import classroom.lesson.ChallengeGoal.DeadlockGoal;
import classroom.lesson.ChallengeGoal.EveryOrderGoal;
import classroom.lesson.ChallengeGoal.LastNumberGoal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The challenges of the lessons, which their specs list, and of the gallery, which are listed here. */
public final class Challenges {
    private static final List<Challenge> GALLERY = List.of(
            new Challenge("latch-zero", "gallery/latch-sleep", Map.of(), new LastNumberGoal(0)),
            new Challenge("barrier-one", "gallery/barrier-missing", Map.of(), new LastNumberGoal(1)),
            new Challenge("signal-lost", "gallery/signal-lost", Map.of(), new DeadlockGoal()),
            new Challenge("philosophers-safe", "gallery/philosophers-ordered", Map.of(), new EveryOrderGoal()),
            new Challenge("buffer-safe", "gallery/buffer-while", Map.of(), new EveryOrderGoal()));

    private Challenges() {}

    /** Returns all challenges, those of a lesson together. */
    public static List<Challenge> all() {
        return Stream.concat(Catalog.lessons().stream().flatMap(lesson -> of(lesson).stream()), GALLERY.stream())
                .toList();
    }

    /** Returns the challenges about programs of a lesson. */
    public static List<Challenge> of(Lesson lesson) {
        return Catalog.spec(lesson.id()).map(LessonSpec::challenges).orElse(List.of());
    }

    /** Returns the challenges about programs of the gallery. */
    public static List<Challenge> ofGallery() {
        return GALLERY;
    }
}
