package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import java.util.List;

/** Creates the view of a lesson. */
public final class LessonViewFactory {
    private LessonViewFactory() {
    }

    /** Returns a view of panels or of observed programs, depending on the lesson. */
    public static LessonView of(AppContext classroom, Lesson lesson, AppActions acts) {
        if (lesson.programs().get(0).isPanel()) {
            return new PanelLessonView(classroom, lesson, List.of(acts.run, acts.stop, acts.pressBoth));
        }
        List<AppAction> series = MetricsRegistry.counted(lesson.id()).isPresent() ? List.of(acts.unobserved, acts.many) : List.of(acts.unobserved);
        return new TraceLessonView(classroom, lesson, List.of(acts.run, acts.stop), series, StageRegistry.of(lesson, classroom.analysis()));
    }
}
