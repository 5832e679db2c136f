package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.window.AppContext;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import java.util.List;

/** Creates the view of a lesson. */
public final class LessonViewFactory {
    private LessonViewFactory() {}

    /** Returns a view of panels or of observed programs, depending on the lesson. */
    public static LessonView of(AppContext classroom, Lesson lesson, AppActions actions) {
        if (lesson.programs().get(0).isPanel()) {
            return new PanelLessonView(classroom, lesson, List.of(actions.run, actions.stop, actions.pressBoth));
        }
        List<AppAction> series = MetricsRegistry.counted(lesson.id()).isPresent()
                ? List.of(actions.unobserved, actions.many)
                : List.of(actions.unobserved);
        return new TraceLessonView(
                classroom,
                lesson,
                List.of(actions.run, actions.stop),
                series,
                StageRegistry.of(lesson, classroom.analysis()));
    }
}
