package classroom.window.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
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
record ProgramRunOptions(String mainClass, String arguments, Path folder, Path input, List<Path> libraries, int limitS) {
    static final ProgramRunOptions USUAL = new ProgramRunOptions("", "", null, null, List.of(), 0);

    ProgramRunOptions {
        libraries = List.copyOf(libraries);
    }

    ProgramRunOptions starting(String main) {
        return new ProgramRunOptions(main, arguments, folder, input, libraries, limitS);
    }

    /** Splits the arguments at spaces; quotes keep parts together. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < arguments.length(); i++) {
            char each = arguments.charAt(i);
            if (quote != 0 && each == quote) {
                quote = 0;
            } else if (quote == 0 && (each == '"' || each == '\'')) {
                quote = each;
                word = word == null ? new StringBuilder() : word;
            } else if (quote == 0 && Character.isWhitespace(each)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
            } else {
                word = word == null ? new StringBuilder() : word;
                word.append(each);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
