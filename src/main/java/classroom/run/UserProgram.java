package classroom.run;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that is not part of the app.
 *
 * @param id        for messages, and for the header of its trace
 * @param mainClass the class whose {@code main} starts it
 * @param classes   the folders and jars with its own classes and resources, which are observed
 * @param libraries the folders and jars that it uses, which are not woven
 * @param folder    the working directory, where it finds its files; null for a folder of the run
 */
public record UserProgram(String id, String mainClass, List<Path> classes, List<Path> libraries, Path folder) {
    /** The begin of the program's id in a saved run, which is followed by the name of its file. */
    public static final String SAVED_PREFIX = "workshop/";
    /** The parameter of a saved run with the main class. */
    public static final String SAVED_MAIN = "main";

    public UserProgram {
        classes = List.copyOf(classes);
        libraries = List.copyOf(libraries);
    }
}
