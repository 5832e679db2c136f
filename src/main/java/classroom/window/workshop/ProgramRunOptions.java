package classroom.window.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program of the workshop is run.
 *
 * @param mainClass the class to start; empty for the only one that can be started
 * @param arguments what is written for its arguments, as in a terminal
 * @param folder    in which it runs; null for that of its file
 * @param input     the file that it reads as standard input; null for what is typed
 * @param libraries jars and folders of classes that it uses
 * @param limitS    after so many seconds it is ended; 0 for never
 */
record ProgramRunOptions(String mainClass, String arguments, Path folder, Path input, List<Path> libraries, int limitS) {
    static final ProgramRunOptions USUAL = new ProgramRunOptions("", "", null, null, List.of(), 0);

    ProgramRunOptions {
        libraries = List.copyOf(libraries);
    }

    ProgramRunOptions starting(String main) {
        return new ProgramRunOptions(main, arguments, folder, input, libraries, limitS);
    }

    /** The arguments one by one: parted by spaces, which quotes keep together. */
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
