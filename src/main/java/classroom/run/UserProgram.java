package classroom.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that is none of the app's own.
 *
 * @param id        for messages, and for the head of its trace
 * @param mainClass the class whose {@code main} starts it
 * @param classes   the folders and jars with its own classes and resources, which are observed
 * @param libraries the folders and jars with what it uses, which run as they are
 * @param folder    the folder in which it runs, where it finds its files; null for one of the run's own
 */
public record UserProgram(String id, String mainClass, List<Path> classes, List<Path> libraries, Path folder) {
    public UserProgram {
        classes = List.copyOf(classes);
        libraries = List.copyOf(libraries);
    }
}
