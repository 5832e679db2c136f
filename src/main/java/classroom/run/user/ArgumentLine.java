package classroom.run.user;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of program arguments as a shell does. */
public final class ArgumentLine {
    private ArgumentLine() {}

    /**
     * Splits a line at white space. Single and double quotes keep parts together, also within an argument and up to the
     * end of the line if they are not closed. Within double quotes, a backslash escapes a double quote or a backslash.
     *
     * @return the arguments without their quotes; an empty pair of quotes is an empty argument
     */
    public static List<String> split(String line) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = null;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            boolean isSpace = quote == 0 && Character.isWhitespace(each);
            if (isSpace && argument != null) {
                arguments.add(argument.toString());
                argument = null;
            } else if (!isSpace) {
                argument = argument == null ? new StringBuilder() : argument;
                if (each == quote) {
                    quote = 0;
                } else if (quote == 0 && (each == '"' || each == '\'')) {
                    quote = each;
                } else if (quote == '"' && isEscape(line, i)) {
                    argument.append(line.charAt(++i));
                } else {
                    argument.append(each);
                }
            }
        }
        if (argument != null) {
            arguments.add(argument.toString());
        }
        return arguments;
    }

    private static boolean isEscape(String line, int i) {
        return line.charAt(i) == '\\'
                && i + 1 < line.length()
                && (line.charAt(i + 1) == '"' || line.charAt(i + 1) == '\\');
    }
}
