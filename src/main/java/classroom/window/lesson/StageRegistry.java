package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.stage.BackgroundTasks;
import classroom.stage.ProcessControl;
import classroom.stage.TraceStage;
import java.lang.reflect.Constructor;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Creates the stages of lessons by the names in their specs. */
public final class StageRegistry {
    private StageRegistry() {}

    /**
     * Returns a factory for a lesson's stages, which takes a function that kills a process of the run by its id and may be a
     * {@code ProcessControl}.
     *
     * @param background runs long computations of the stages
     * @throws IllegalStateException if the lesson has no stage, or an unknown one
     */
    public static Function<LongConsumer, TraceStage> of(Lesson lesson, BackgroundTasks background) {
        String name = Catalog.spec(lesson.id()).map(LessonSpec::stage).orElse("");
        return kill -> make(lesson, name, kill, background);
    }

    private static TraceStage make(Lesson lesson, String name, LongConsumer kill, BackgroundTasks background) {
        try {
            for (Constructor<?> each :
                    Class.forName(name).asSubclass(TraceStage.class).getConstructors()) {
                if (each.getParameterCount() == 0) {
                    return (TraceStage) each.newInstance();
                }
                if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == LongConsumer.class) {
                    return (TraceStage) each.newInstance(kill);
                }
                if (each.getParameterCount() == 1
                        && each.getParameterTypes()[0] == ProcessControl.class
                        && kill instanceof ProcessControl control) {
                    return (TraceStage) each.newInstance(control);
                }
                if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == BackgroundTasks.class) {
                    return (TraceStage) each.newInstance(background);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no stage for " + lesson.id(), e);
        }
        throw new IllegalStateException("no stage for " + lesson.id());
    }
}
