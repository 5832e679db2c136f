package classroom.window.file;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.lesson.parameter.LessonParameter;
import classroom.metrics.MemberNames;
import classroom.run.UserProgram;
import classroom.text.Language;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.save.SavedRun;
import classroom.trace.text.TextReplacement;
import classroom.window.side.DisplayedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Saves runs to files and opens them. Must not be used on the event thread. */
public final class RunFiles {
    /** The name of the parameter with the main class of a user's program. */
    private static final String MAIN = UserProgram.SAVED_MAIN;

    private RunFiles() {}

    /**
     * Saves a recorded run up to now.
     *
     * @throws IOException if it cannot be written
     */
    public static void save(DisplayedRun shown, Path file) throws IOException {
        save(shown, shown.recording().folder(), file);
    }

    /**
     * Saves a recorded run up to now, with the names of members of a class left out.
     *
     * @throws IOException if it cannot be written
     */
    static void saveWithoutNames(DisplayedRun shown, Path file) throws IOException {
        SavedRun run = of(shown);
        SavedRun.save(
                file,
                shown.recording().folder(),
                run.program(),
                run.parameters(),
                run.sources(),
                trace -> withoutNames(shown, trace));
    }

    /** Returns what leaves the names of members of a class out of a run. */
    static TextReplacement withoutNames(DisplayedRun shown, Trace trace) {
        return MemberNames.of(shown.program().id(), trace);
    }

    /**
     * Saves a run whose traces are in a folder.
     *
     * @throws IOException if it cannot be written
     */
    public static void save(DisplayedRun shown, Path folder, Path file) throws IOException {
        SavedRun run = of(shown);
        SavedRun.save(file, folder, run.program(), run.parameters(), run.sources());
    }

    /** Returns a displayed run with all that belongs in its file. */
    static SavedRun of(DisplayedRun shown) {
        Program program = shown.program();
        if (shown.isReaders()) {
            Map<String, String> main = Map.of(MAIN, program.mainClass());
            return new SavedRun(program.id(), main, shown.java(), shown.sources(), shown.trace());
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        List<LessonParameter> all = Catalog.lessonOf(program).parameters();
        for (int i = 0; i < all.size(); i++) {
            parameters.put(all.get(i).name(), shown.values().get(i));
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            SourceText.find(program, language).ifPresent(source -> sources.put(source(program, language), source));
        }
        if (!shown.sources().isEmpty()) {
            sources.clear();
            sources.putAll(shown.sources());
        }
        return new SavedRun(program.id(), parameters, shown.java(), sources, shown.trace());
    }

    /**
     * Opens a run.
     *
     * @throws TraceException if the file is not a run, or damaged
     * @throws NoSuchElementException if this app does not contain its program
     */
    public static DisplayedRun open(Path file) throws TraceException {
        SavedRun saved = SavedRun.open(file);
        if (saved.program().startsWith(DisplayedRun.READERS)) {
            Program readers = new Program(saved.program(), saved.parameters().getOrDefault(MAIN, ""), List.of());
            return new DisplayedRun(readers, List.of(), saved.trace(), null, saved.javaVersion(), saved.sources());
        }
        Program program = Catalog.program(saved.program());
        return new DisplayedRun(
                program,
                values(saved, Catalog.lessonOf(program)),
                saved.trace(),
                null,
                saved.javaVersion(),
                saved.sources());
    }

    /** Returns the name of a program's source in a run's file. */
    public static String source(Program program, Language language) {
        return language.tag() + "/" + program.mainClass().replace('.', '/') + ".java";
    }

    private static List<String> values(SavedRun saved, Lesson lesson) throws TraceException {
        try {
            return List.copyOf(lesson.values(saved.parameters()).values());
        } catch (IllegalArgumentException e) {
            throw new TraceException(
                    TraceException.Code.DAMAGED, "This saved run has a parameter that can't be: " + e.getMessage(), e);
        }
    }
}
