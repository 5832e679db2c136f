package classroom.share;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.save.SavedRun;
import classroom.trace.text.TextReplacement;
import classroom.trace.text.VisibleText;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;

/** The data of a run's page. Times are in ns since the start of the run, each as the difference to the one before. */
final class RunData {
    private static final int MAX_THREADS = 300;

    private final SavedRun run;
    private final Trace trace;
    private final long step;
    private final TextReplacement replacement;
    private final boolean isOfLesson;

    private RunData(SavedRun run, long step, TextReplacement replacement) {
        this.run = run;
        this.step = step;
        this.replacement = replacement;
        trace = run.trace();
        isOfLesson = Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .anyMatch(each -> each.id().equals(run.program()));
    }

    /**
     * Returns the data.
     *
     * @param step        what lasts less long than this is left out, in ns; 0 to keep everything
     * @param replacement gives other texts for names, values and output
     */
    static JsonObject of(SavedRun run, long step, TextReplacement replacement) {
        return new RunData(run, step, replacement).json();
    }

    private JsonObject json() {
        PageSources sources = new PageSources(run.sources(), isOfLesson);
        ThreadRows threadRows = new ThreadRows(sources, trace.start(), step, replacement);
        FieldRows fieldRows = new FieldRows(trace, sources, step, replacement);
        OutputRows outputRows = new OutputRows(trace, replacement);
        JsonObject json = new JsonObject();
        json.add("title", PageWords.inBoth(this::title));
        json.add("about", PageWords.inBoth(this::about));
        json.add("texts", PageWords.json());
        json.addProperty("length", trace.end() - trace.start());
        json.add("sources", sources.json());
        JsonArray threads = new JsonArray();
        List<ThreadTrace> all = trace.threads();
        all.stream().limit(MAX_THREADS).forEach(each -> threads.add(threadRows.json(each)));
        json.add("threads", threads);
        JsonArray fields = new JsonArray();
        trace.processes().forEach(process -> fieldRows.add(process, fields));
        json.add("fields", fields);
        json.add("output", outputRows.json(all));
        json.addProperty(
                "thinned",
                all.size() > MAX_THREADS || threadRows.thinned() || fieldRows.thinned() || outputRows.thinned());
        return json;
    }

    private String title(Language language) {
        return isOfLesson ? Texts.text(language, Program.key(run.program())) : program();
    }

    /** Returns the program's id, or the name of its file: the folders of a machine are not for others. */
    private String program() {
        String program = run.program();
        return isOfLesson
                ? program
                : VisibleText.line(
                        program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1));
    }

    private String about(Language language) {
        String parameters = run.parameters().entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue())
                .collect(Collectors.joining(", "));
        return Texts.text(language, "share.about", program(), run.javaVersion(), parameters);
    }
}
