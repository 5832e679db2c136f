package classroom.run.user;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiler message.
 *
 * @param file  the user's source; null for none
 * @param line  from 1; 0 for none
 * @param error whether it is an error; else a warning
 * @param text  the message, without file and line
 */
public record CompilerMessage(Path file, int line, boolean error, String text) {
    private static final Pattern PLACE = Pattern.compile("(.+?\\.java):(\\d{1,7}): (.*)");
    private static final Pattern WARNING = Pattern.compile("(?i)(warning|警告)\\s*[:：].*");
    private static final Pattern ERROR = Pattern.compile("(?i)(error|错误)\\s*[:：].*");
    /** The maximum number of messages. */
    private static final int MAX_MESSAGES = 200;

    /** Returns the message as a compiler prints it: file name, line and text. */
    @Override
    public String toString() {
        return file == null ? text : file.getFileName() + ":" + line + ": " + text;
    }

    /** Parses the output of a compiler; messages may have several lines. */
    static List<CompilerMessage> of(String printed, SourceCopies copies) {
        List<CompilerMessage> messages = new ArrayList<>();
        CompilerMessage open = null;
        for (String line : printed.lines().toList()) {
            CompilerMessage begun = begun(line, copies);
            if (begun != null) {
                add(messages, open);
                open = begun;
            } else if (open != null
                    && (line.startsWith(" ") || line.startsWith("\t") || open.file != null && !isCount(line))) {
                open = new CompilerMessage(open.file, open.line, open.error, open.text + "\n" + line);
            }
        }
        add(messages, open);
        return List.copyOf(messages);
    }

    private static void add(List<CompilerMessage> messages, CompilerMessage message) {
        if (message != null && messages.size() < MAX_MESSAGES) {
            messages.add(message);
        }
    }

    private static CompilerMessage begun(String line, SourceCopies copies) {
        Matcher place = PLACE.matcher(line);
        if (place.matches()) {
            return new CompilerMessage(
                    copies.original(place.group(1)),
                    Integer.parseInt(place.group(2)),
                    !WARNING.matcher(place.group(3)).matches(),
                    place.group(3));
        }
        boolean error = ERROR.matcher(line).matches();
        return error || WARNING.matcher(line).matches() ? new CompilerMessage(null, 0, error, line) : null;
    }

    /** Whether a line contains the number of errors, at the end of the output. */
    private static boolean isCount(String line) {
        return line.matches("\\d+ .*") || line.isBlank();
    }
}
