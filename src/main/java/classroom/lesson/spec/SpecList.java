package classroom.lesson.spec;

import classroom.lesson.LessonSpec;
import classroom.lesson.LessonSpecs;
import java.util.List;

/**
 * The registry of lessons: one line for each, in the order of their tabs. {@code lesson.Catalog} loads it by its
 * name.
 */
public final class SpecList implements LessonSpecs {
    @Override
    public List<LessonSpec> specs() {
        return List.of(
                new FreezeSpec(),
                new DownloadSpec(),
                new PingPongSpec(),
                new BankSpec(),
                new DeadlockSpec(),
                new ProcessSpec(),
                new SumSpec(),
                new CoresSpec(),
                new LoopSpec(),
                new NetworkSpec());
    }
}
