package classroom.vote;

import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Writes the counts of a poll as CSV, which spreadsheets open. There is nothing in it about single devices. */
public final class VoteCsv {
    /** Tells spreadsheets that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private VoteCsv() {}

    /** Returns the counts, a line for each answer, in a language. */
    public static String of(Poll poll, Language language) {
        List<Tally> rounds = List.of(poll.tally(0), poll.tally(1));
        PollQuestion question = poll.question();
        List<String> lines = new ArrayList<>();
        lines.add(line(List.of(question.text().get(language))));
        lines.add(line(List.of(
                Texts.text(language, "vote.csv.answer"),
                Texts.text(language, "vote.csv.text"),
                Texts.text(language, "vote.csv.before"),
                Texts.text(language, "vote.csv.after"))));
        TreeSet<Integer> answers = new TreeSet<>();
        for (int i = 0; i < question.size(); i++) {
            answers.add(i);
        }
        rounds.forEach(each -> answers.addAll(each.counts().keySet()));
        for (int answer : answers) {
            String text = question.asksForLine()
                    ? ""
                    : question.choices().get(language).get(answer);
            lines.add(line(List.of(
                    question.label(answer),
                    text,
                    Integer.toString(rounds.get(0).count(answer)),
                    Integer.toString(rounds.get(1).count(answer)))));
        }
        return MARK + String.join("\r\n", lines) + "\r\n";
    }

    /**
     * Writes the counts into a file, completely or not at all.
     *
     * @throws IOException if it cannot be written; an older file of this name is then as it was
     */
    public static void write(Poll poll, Language language, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, of(poll, language), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(VoteCsv::cell).toList());
    }

    /** A cell that begins like a formula would be one for a spreadsheet. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
