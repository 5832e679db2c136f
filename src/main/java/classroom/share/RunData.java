package classroom.share;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.FieldKey;
import classroom.trace.OutputChunk;
import classroom.trace.ProcessTrace;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.TraceEvent;
import classroom.trace.format.EventKind;
import classroom.trace.format.Site;
import classroom.trace.format.ThreadState;
import classroom.trace.save.SavedRun;
import classroom.trace.text.TextReplacement;
import classroom.trace.text.VisibleText;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The data of a run's page. Times are in ns since the start of the run, each as the difference to the one before. */
final class RunData {
    private static final int COLORS = 8;
    private static final int MAX_THREADS = 300;
    private static final int MAX_FIELDS = 24;
    private static final int MAX_OUTPUT = 200_000;
    private static final Set<EventKind> FIELD_EVENTS = EnumSet.of(
            EventKind.READ, EventKind.WRITE, EventKind.READ_STATIC, EventKind.WRITE_STATIC, EventKind.ATOMIC);
    /** The page's own words, by the names that its script uses. */
    private static final Map<String, String> WORDS = words();

    private final SavedRun run;
    private final Trace trace;
    private final long start;
    private final long step;
    private final TextReplacement replacement;
    /** The texts of each source by language, by the source's path; under {@code any} if it is not translated. */
    private final Map<String, Map<String, String>> files = new LinkedHashMap<>();

    private final List<String> paths;
    private final boolean isOfLesson;
    private boolean thinned;

    private RunData(SavedRun run, long step, TextReplacement replacement) {
        this.run = run;
        this.step = step;
        this.replacement = replacement;
        trace = run.trace();
        start = trace.start();
        isOfLesson = Catalog.lessons().stream()
                .flatMap(lesson -> lesson.programs().stream())
                .anyMatch(each -> each.id().equals(run.program()));
        run.sources().forEach((name, text) -> {
            Language language = language(name);
            String path =
                    language == null ? name : name.substring(language.tag().length() + 1);
            files.computeIfAbsent(path, key -> new LinkedHashMap<>())
                    .put(language == null ? "any" : language.tag(), text);
        });
        paths = List.copyOf(files.keySet());
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

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("lanes", "share.lanes");
        words.put("source", "share.source");
        words.put("threads", "share.threads");
        words.put("values", "share.values");
        words.put("output", "share.output");
        words.put("line", "share.line");
        words.put("play", "share.play");
        words.put("pause", "share.pause");
        words.put("back", "share.back");
        words.put("forward", "share.forward");
        words.put("slider", "share.slider");
        words.put("speed", "share.speed");
        words.put("language", "share.language");
        words.put("theme", "share.theme");
        words.put("thinned", "share.thinned");
        words.put("keys", "share.keys");
        words.put("started", "share.started");
        words.put("running", "share.running");
        words.put("sleeping", "share.sleeping");
        words.put("blocked", "share.blocked");
        words.put("waiting", "share.waiting");
        words.put("ended", "share.ended");
        return words;
    }

    private JsonObject json() {
        JsonObject json = new JsonObject();
        json.add("title", inBoth(this::title));
        json.add("about", inBoth(this::about));
        json.add("texts", inBothTexts());
        json.addProperty("length", trace.end() - start);
        JsonArray sources = new JsonArray();
        files.forEach((path, texts) -> {
            JsonObject source = new JsonObject();
            source.addProperty("name", path.substring(path.lastIndexOf('/') + 1));
            texts.forEach(source::addProperty);
            sources.add(source);
        });
        json.add("sources", sources);
        JsonArray threads = new JsonArray();
        List<ThreadTrace> all = trace.threads();
        thinned |= all.size() > MAX_THREADS;
        all.stream().limit(MAX_THREADS).forEach(each -> threads.add(thread(each)));
        json.add("threads", threads);
        JsonArray fields = new JsonArray();
        trace.processes().forEach(process -> fields(process, fields));
        json.add("fields", fields);
        json.add("output", output(all));
        json.addProperty("thinned", thinned);
        return json;
    }

    /** Returns the language of a source, which lessons have in both; null for a source that is not translated. */
    private Language language(String name) {
        for (Language each : Language.values()) {
            if (isOfLesson && name.startsWith(each.tag() + "/")) {
                return each;
            }
        }
        return null;
    }

    private interface Spoken {
        String in(Language language);
    }

    private static JsonObject inBoth(Spoken spoken) {
        JsonObject both = new JsonObject();
        for (Language each : Language.values()) {
            both.addProperty(each.tag(), spoken.in(each));
        }
        return both;
    }

    private static JsonObject inBothTexts() {
        JsonObject both = new JsonObject();
        for (Language each : Language.values()) {
            JsonObject texts = new JsonObject();
            WORDS.forEach((name, key) -> texts.addProperty(name, Texts.text(each, key)));
            both.add(each.tag(), texts);
        }
        return both;
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

    private JsonObject thread(ThreadTrace thread) {
        JsonObject json = new JsonObject();
        json.addProperty("color", Math.floorMod(thread.process().place() + thread.number(), COLORS));
        json.add("names", names(thread));
        json.add("states", states(thread));
        json.add("lines", lines(thread));
        return json;
    }

    private JsonArray names(ThreadTrace thread) {
        TimedRows rows = new TimedRows(start, 0);
        String last = null;
        for (int i = -1; i < thread.size(); i++) {
            if (i < 0 || thread.kind(i) == EventKind.RENAMED) {
                long time = i < 0 ? start : thread.time(i);
                String name = thread.nameAt(i < 0 ? Math.max(start, thread.firstAt()) : time);
                if (!name.equals(last)) {
                    rows.add(time, replacement.text(name));
                    last = name;
                }
            }
        }
        return rows.json();
    }

    private JsonArray states(ThreadTrace thread) {
        TreeSet<Long> times = new TreeSet<>();
        addTime(times, thread.startedAt());
        addTime(times, thread.endedAt());
        for (int i = 0; i < thread.stateCount(); i++) {
            addTime(times, thread.stateFrom(i));
        }
        TimedRows rows = new TimedRows(start, step);
        ThreadState last = null;
        for (long time : times) {
            ThreadState state = thread.stateAt(time);
            if (state != null && state != last) {
                rows.add(time, state.ordinal());
                last = state;
            }
        }
        thinned |= rows.thinned();
        return rows.json();
    }

    private static void addTime(Set<Long> times, long time) {
        if (time != ThreadTrace.NEVER && time != Long.MIN_VALUE) {
            times.add(time);
        }
    }

    private JsonArray lines(ThreadTrace thread) {
        TreeSet<Long> times = new TreeSet<>();
        for (int i = 0; i < thread.size(); i++) {
            if (thread.kind(i) == EventKind.LINE) {
                times.add(thread.time(i));
            }
        }
        for (int i = 0; i < thread.stateCount(); i++) {
            if (thread.isAway(i)) {
                addTime(times, thread.stateFrom(i));
                if (i + 1 < thread.stateCount()) {
                    addTime(times, thread.stateFrom(i + 1));
                }
            }
        }
        TimedRows rows = new TimedRows(start, step);
        int lastFile = -1;
        int lastLine = 0;
        for (long time : times) {
            Site site = lineAt(thread, time);
            int file = site == null ? -1 : file(site);
            int line = file < 0 ? 0 : site.line();
            if (file != lastFile || line != lastLine) {
                rows.add(time, file, line);
                lastFile = file;
                lastLine = line;
            }
        }
        thinned |= rows.thinned();
        return rows.json();
    }

    private static Site lineAt(ThreadTrace thread, long time) {
        int line = thread.isAway(thread.spanAt(time)) ? -1 : thread.lineAt(thread.indexAt(time));
        return line < 0 ? null : thread.site(line);
    }

    /** Returns the number of the source that a place is in; -1 for none. */
    private int file(Site site) {
        String name = site.className();
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        String path = outer.replace('.', '/') + ".java";
        String simple = path.substring(path.lastIndexOf('/') + 1);
        for (int i = 0; i < paths.size(); i++) {
            String file = paths.get(i);
            if (file.equals(path) || file.equals(simple) || file.endsWith("/" + simple)) {
                return i;
            }
        }
        return paths.size() == 1 ? 0 : -1;
    }

    private void fields(ProcessTrace process, JsonArray into) {
        List<FieldKey> keys = trace.fields(process, MAX_FIELDS).stream()
                .filter(each -> !each.isElement())
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        Map<String, TreeSet<Long>> times = new LinkedHashMap<>();
        keys.forEach(each -> times.put(each.name(), new TreeSet<>()));
        for (ThreadTrace thread : process.threads()) {
            for (int i = 0; i < thread.size(); i++) {
                EventKind kind = thread.kind(i);
                if (FIELD_EVENTS.contains(kind)) {
                    TreeSet<Long> of = times.get(thread.site(i).name());
                    if (of != null) {
                        of.add(thread.time(i));
                    }
                }
            }
        }
        keys.forEach(each -> into.add(field(each, times.get(each.name()))));
    }

    private JsonObject field(FieldKey key, Set<Long> times) {
        TimedRows rows = new TimedRows(start, step);
        String last = null;
        for (long time : times) {
            TraceEvent event = trace.fieldAt(key, time);
            if (event == null) {
                continue;
            }
            int file = event.kind().isWrite() ? file(event.site()) : -1;
            int line = file < 0 ? 0 : event.site().line();
            String now = event.value() + "\n" + file + "\n" + line;
            if (!Objects.equals(now, last)) {
                rows.add(time, replacement.text(event.value().toString()), file, line);
                last = now;
            }
        }
        thinned |= rows.thinned();
        JsonObject json = new JsonObject();
        json.addProperty("name", key.name());
        json.add("values", rows.json());
        return json;
    }

    private JsonArray output(List<ThreadTrace> threads) {
        List<OutputChunk> chunks = new ArrayList<>();
        for (ProcessTrace process : trace.processes()) {
            int count = trace.outputCount(process, trace.end());
            for (int i = 0; i < count; i++) {
                OutputChunk chunk = trace.output(process, i);
                if (!trace.isPiped(chunk)) {
                    chunks.add(chunk);
                }
            }
        }
        chunks.sort((one, other) -> Long.compare(one.time(), other.time()));
        TimedRows rows = new TimedRows(start, 0);
        int left = MAX_OUTPUT;
        for (OutputChunk each : replacement == TextReplacement.NONE ? chunks : replaced(chunks)) {
            left -= each.text().length();
            if (left < 0) {
                thinned = true;
                break;
            }
            rows.add(each.time(), each.text(), each.error() ? 1 : 0, threads.indexOf(each.track()));
        }
        return rows.json();
    }

    /** Collects the output of each thread into lines, at the times of their ends, and replaces them. */
    private List<OutputChunk> replaced(List<OutputChunk> chunks) {
        Map<ThreadTrace, List<OutputChunk>> open = new LinkedHashMap<>();
        List<OutputChunk> lines = new ArrayList<>();
        for (OutputChunk each : chunks) {
            List<OutputChunk> parts = open.computeIfAbsent(each.track(), key -> new ArrayList<>());
            if (!parts.isEmpty() && parts.get(0).error() != each.error()) {
                lines.add(line(parts));
                parts.clear();
            }
            parts.add(each);
            if (each.text().endsWith("\n")) {
                lines.add(line(parts));
                parts.clear();
            }
        }
        open.values().stream().filter(parts -> !parts.isEmpty()).forEach(parts -> lines.add(line(parts)));
        lines.sort((one, other) -> Long.compare(one.time(), other.time()));
        return lines;
    }

    private OutputChunk line(List<OutputChunk> parts) {
        String text = parts.stream().map(OutputChunk::text).collect(Collectors.joining());
        return parts.get(parts.size() - 1).withText(replacement.lines(text));
    }
}
