package classroom.window.lesson;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.stage.TraceStage;
import java.lang.reflect.Constructor;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Makes the stages of lessons by the names that their specs give. */
final class StageRegistry {
    private StageRegistry() {
    }

    /**
     * Makes a lesson's stages, each with what kills a process of its run.
     *
     * @throws IllegalStateException if the lesson has no stage, or one that can't be made
     */
    static Function<LongConsumer, TraceStage> of(Lesson lesson) {
        String name = Catalog.spec(lesson.id()).map(LessonSpec::stage).orElse("");
        return kill -> make(lesson, name, kill);
    }

    private static TraceStage make(Lesson lesson, String name, LongConsumer kill) {
        try {
            for (Constructor<?> each : Class.forName(name).asSubclass(TraceStage.class).getConstructors()) {
                if (each.getParameterCount() == 0) {
                    return (TraceStage) each.newInstance();
                }
                if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == LongConsumer.class) {
                    return (TraceStage) each.newInstance(kill);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no stage for " + lesson.id(), e);
        }
        throw new IllegalStateException("no stage for " + lesson.id());
    }
}
