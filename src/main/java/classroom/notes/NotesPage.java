package classroom.notes;

import classroom.lesson.Lesson;
import classroom.lesson.Question;
import classroom.lesson.Questions;
import classroom.notes.LessonNotes.NoteItem;
import classroom.notes.LessonNotes.NoteKind;
import classroom.text.Language;
import classroom.text.Texts;
import java.util.List;
import java.util.Map;

/** Makes HTML of the notes, for the teacher's window, and of the sheet for pupils, which a browser prints. */
public final class NotesPage {
    private static final String STYLE = "@page{size:A4;margin:18mm}"
            + "body{font:12pt/1.45 sans-serif;max-width:46em;margin:1em auto;padding:0 1em;color:#000;background:#fff}"
            + "h1{font-size:18pt;margin:0 0 .2em}h2{font-size:14pt;margin:1.2em 0 .4em}"
            + ".who{border-bottom:1px solid #000;padding-bottom:.6em}.who span{display:inline-block;min-width:14em}"
            + "section{page-break-inside:avoid;break-inside:avoid;margin:0 0 1.2em}"
            + "ul{list-style:none;padding:0;margin:.4em 0}li{margin:.3em 0}"
            + ".line{border-bottom:1px solid #888;height:1.9em}";
    private static final int REASON_LINES = 2;
    private static final int EXERCISE_LINES = 5;

    private NotesPage() {}

    /** Returns the notes for the teacher's window; empty for a lesson without notes. */
    public static String teacher(Lesson lesson, Language language) {
        StringBuilder html = new StringBuilder("<html><body>");
        html.append("<h1>").append(text(language, lesson.id() + ".title")).append("</h1>");
        html.append("<p><b>").append(text(language, lesson.id() + ".question")).append("</b></p>");
        List<NoteItem> items =
                LessonNotes.of(lesson, language).map(LessonNotes::items).orElse(List.of());
        for (NoteItem each : items) {
            String words = escaped(each.text());
            html.append(
                    switch (each.kind()) {
                        case HEADING -> "<h2>" + words + "</h2>";
                        case POINT -> "<p>• " + words + "</p>";
                        case EXERCISE -> "<p><b>" + words + "</b></p>";
                        case SOLUTION -> "<p><i>" + text(language, "notes.solution") + "</i> " + words + "</p>";
                        case PARAGRAPH -> "<p>" + words + "</p>";
                    });
        }
        questions(lesson, language, html);
        return items.isEmpty() ? "" : html.append("</body></html>").toString();
    }

    /** Adds the questions, with what one thinks who picks a choice. */
    private static void questions(Lesson lesson, Language language, StringBuilder html) {
        html.append("<h2>").append(text(language, "notes.questions")).append("</h2>");
        html.append("<p>").append(text(language, "notes.votes")).append("</p>");
        for (Question question : Questions.of(lesson)) {
            Map<String, String> values = lesson.values(question.values());
            html.append("<p><b>")
                    .append(escaped(question.text(language, values)))
                    .append("</b></p>");
            List<String> texts = question.choiceTexts(language, values);
            for (int i = 0; i < texts.size(); i++) {
                String thought = question.thought(language, question.choices().get(i), values);
                html.append("<p>")
                        .append(letter(i))
                        .append(". ")
                        .append(escaped(texts.get(i)))
                        .append("<br><i>")
                        .append(escaped(thought))
                        .append("</i></p>");
            }
            html.append("<p>").append(escaped(question.why(language, values))).append("</p>");
        }
    }

    /** Returns the sheet for pupils: the questions to predict, and the exercises without their solutions. */
    public static String pupils(Lesson lesson, Language language) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(language == Language.ZH ? "zh-CN" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(text(language, lesson.id() + ".title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(text(language, lesson.id() + ".title"))
                .append("</h1><p>")
                .append(text(language, lesson.id() + ".question"))
                .append("</p><p class=\"who\"><span>")
                .append(text(language, "notes.sheet.name"))
                .append("</span><span>")
                .append(text(language, "notes.sheet.date"))
                .append("</span></p>\n<h2>")
                .append(text(language, "notes.sheet.predict"))
                .append("</h2>\n");
        for (Question each : Questions.of(lesson)) {
            predict(each, language, html);
        }
        html.append("<h2>").append(text(language, "notes.sheet.exercises")).append("</h2>\n");
        List<String> exercises = LessonNotes.of(lesson, language)
                .map(notes -> notes.texts(NoteKind.EXERCISE))
                .orElse(List.of());
        for (String each : exercises) {
            html.append("<section><p>").append(escaped(each)).append("</p>");
            lines(EXERCISE_LINES, html);
            html.append("</section>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static void predict(Question question, Language language, StringBuilder html) {
        Map<String, String> values = question.lesson().values(question.values());
        html.append("<section><p><b>")
                .append(escaped(question.text(language, values)))
                .append("</b></p>");
        if (question.asksForLine()) {
            html.append("<p>").append(text(language, "notes.sheet.line")).append("</p>");
        } else {
            html.append("<ul>");
            List<String> texts = question.choiceTexts(language, values);
            for (int i = 0; i < texts.size(); i++) {
                html.append("<li>☐ ☐ &nbsp;<b>")
                        .append(letter(i))
                        .append("</b> ")
                        .append(escaped(texts.get(i)))
                        .append("</li>");
            }
            html.append("</ul>");
        }
        html.append("<p>").append(text(language, "notes.sheet.because")).append("</p>");
        lines(REASON_LINES, html);
        html.append("</section>\n");
    }

    private static void lines(int count, StringBuilder html) {
        html.append("<div class=\"line\"></div>".repeat(count));
    }

    private static char letter(int choice) {
        return (char) ('A' + choice);
    }

    private static String text(Language language, String key) {
        return escaped(Texts.text(language, key));
    }

    /** Returns a text as it stands in HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
