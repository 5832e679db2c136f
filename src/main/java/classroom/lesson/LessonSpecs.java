package classroom.lesson;

import java.util.List;

/**
 * A list of specs. {@link Catalog} loads it by its class name, because specs use {@code metrics} and this package
 * does not.
 */
public interface LessonSpecs {
    /** Returns the specs in the order of their lessons. */
    List<LessonSpec> specs();
}
