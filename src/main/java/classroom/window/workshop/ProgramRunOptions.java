package classroom.window.workshop;

import classroom.run.user.ArgumentLine;
import java.nio.file.Path;
import java.util.List;

/**
 * The options for running a program of the workshop.
 *
 * @param mainClass the class to start; empty for the only one that can be started
 * @param arguments the command-line arguments, as typed in a shell
 * @param folder    the working directory; null for the default
 * @param input     the file read as standard input; null for typed input
 * @param libraries further jars and class folders
 * @param limitS    the time limit in s; 0 for none
 */
record ProgramRunOptions(
        String mainClass, String arguments, Path folder, Path input, List<Path> libraries, int limitS) {
    static final ProgramRunOptions USUAL = new ProgramRunOptions("", "", null, null, List.of(), 0);

    ProgramRunOptions {
        libraries = List.copyOf(libraries);
    }

    ProgramRunOptions starting(String main) {
        return new ProgramRunOptions(main, arguments, folder, input, libraries, limitS);
    }

    /** Returns the single arguments. */
    List<String> argumentList() {
        return ArgumentLine.split(arguments);
    }
}
