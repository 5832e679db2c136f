package classroom.run.schedule;

import classroom.run.RunException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order of a program's steps, as it is saved in a file. The file is UTF-8 text: a heading with the version, then a
 * line {@code program ID}, a line {@code value NAME=VALUE} for each parameter, and a line {@code order A B B A}. In
 * names and values, backslashes, line breaks and equals signs are escaped.
 *
 * @param program the program's id
 * @param values  the values of its parameters, by name
 * @param choices the numbers of the threads that make the steps
 */
public record SavedOrder(String program, Map<String, String> values, List<Integer> choices) {
    /** The suffix of the files' names. */
    public static final String SUFFIX = ".order";

    private static final String HEADING = "concurrency-classroom order 1";
    private static final String PROGRAM = "program ";
    private static final String VALUE = "value ";
    private static final String ORDER = "order ";
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_LINES = 1_000;
    private static final int MAX_CHOICES = 100_000;

    public SavedOrder {
        values = Map.copyOf(values);
        choices = List.copyOf(choices);
    }

    /**
     * Writes the order to a file, which is replaced if it exists.
     *
     * @throws IOException if it can't be written
     */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEADING).append('\n');
        text.append(PROGRAM).append(escape(program)).append('\n');
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> text.append(VALUE)
                        .append(escape(each.getKey()))
                        .append('=')
                        .append(escape(each.getValue()))
                        .append('\n'));
        text.append(ORDER).append(OrderText.of(choices)).append('\n');
        Files.writeString(file, text);
    }

    /**
     * Reads an order from a file. Nothing of it is executed.
     *
     * @throws RunException if the file can't be read, is too large or is no order; the message is a sentence
     */
    public static SavedOrder read(Path file) throws RunException {
        List<String> lines = lines(file);
        if (!lines.get(0).equals(HEADING)) {
            throw new RunException(null, "run.order.unknown", file.getFileName());
        }
        String program = null;
        Map<String, String> values = new LinkedHashMap<>();
        List<Integer> choices = null;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (line.startsWith(PROGRAM) && program == null) {
                program = unescape(line.substring(PROGRAM.length()));
            } else if (line.startsWith(VALUE)
                    && equals > 0
                    && values.putIfAbsent(
                                    unescape(line.substring(VALUE.length(), equals)),
                                    unescape(line.substring(equals + 1)))
                            == null) {
                continue;
            } else if (line.startsWith(ORDER.strip()) && choices == null) {
                choices = choices(line.substring(ORDER.strip().length()), file, i + 1);
            } else if (!line.isBlank()) {
                throw damaged(file, i + 1, null);
            }
        }
        if (program == null || choices == null) {
            throw damaged(file, lines.size(), null);
        }
        return new SavedOrder(program, values, choices);
    }

    private static List<Integer> choices(String text, Path file, int line) throws RunException {
        try {
            List<Integer> choices = OrderText.parse(text);
            if (choices.size() <= MAX_CHOICES) {
                return choices;
            }
        } catch (IllegalArgumentException e) {
            throw damaged(file, line, e);
        }
        throw damaged(file, line, null);
    }

    private static List<String> lines(Path file) throws RunException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new RunException(null, "run.order.unknown", file.getFileName());
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new ArrayList<>(List.of(text.split("\r?\n", MAX_LINES)));
        } catch (CharacterCodingException e) {
            throw new RunException(e, "run.order.unknown", file.getFileName());
        } catch (IOException e) {
            throw new RunException(e, "run.order.unreadable", file.getFileName());
        }
    }

    private static RunException damaged(Path file, int line, Exception cause) {
        return new RunException(cause, "run.order.damaged", file.getFileName(), line);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\r", "\\r")
                .replace("\n", "\\n")
                .replace("=", "\\e");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            if (now != '\\' || i + 1 == text.length()) {
                plain.append(now);
                continue;
            }
            char next = text.charAt(++i);
            plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 'e' ? '=' : next);
        }
        return plain.toString();
    }
}
