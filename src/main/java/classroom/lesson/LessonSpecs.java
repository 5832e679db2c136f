package classroom.lesson;

import java.util.List;

/** A list of specs, which {@link Catalog} finds by the name of its class: specs know {@code metrics}, and this package doesn't. */
public interface LessonSpecs {
    /** The specs, in the order of their lessons. */
    List<LessonSpec> specs();
}
