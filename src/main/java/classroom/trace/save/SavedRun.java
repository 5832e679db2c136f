package classroom.trace.save;

import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.text.TextReplacement;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A run in one file, to be opened later or on another machine: a zip file with the traces of its processes, the
 * sources, the program's id and its parameters.
 *
 * @param program     the program's id, as in {@code bank/unlocked}
 * @param parameters  the values of its parameters in this run, by name
 * @param javaVersion the Java that ran it, as in {@code 17.0.15}
 * @param sources     its source files by name
 * @param trace       the trace of the run
 */
public record SavedRun(
        String program, Map<String, String> parameters, String javaVersion, Map<String, String> sources, Trace trace) {
    /** The file name extension of saved runs. */
    public static final String SUFFIX = ".ccrun";

    private static final String DRAFT = ".part";

    /**
     * Saves a run. Its processes may still be running: the events recorded so far are saved.
     *
     * @param file   the target; it is replaced only when all is written, and never if nothing was recorded
     * @param folder the run's folder with the traces of its processes
     * @throws IOException if the file cannot be written, a trace cannot be read, or there is no trace
     */
    public static void save(
            Path file, Path folder, String program, Map<String, String> parameters, Map<String, String> sources)
            throws IOException {
        save(file, folder, program, parameters, sources, null);
    }

    /**
     * Saves a run with other texts, as with names left out.
     *
     * @param replacement makes the replacement for the trace that is saved; null to keep all texts
     * @throws IOException as {@link #save(Path, Path, String, Map, Map)}, or if a trace is damaged
     */
    public static void save(
            Path file,
            Path folder,
            String program,
            Map<String, String> parameters,
            Map<String, String> sources,
            Function<Trace, TextReplacement> replacement)
            throws IOException {
        SavedRunWriter.save(file, folder, program, parameters, sources, replacement);
    }

    /**
     * Creates a new, empty file next to another one, to be moved to its place when it is complete.
     *
     * @throws IOException if it cannot be created
     */
    public static Path draft(Path file) throws IOException {
        for (int number = 1; true; number++) {
            try {
                return Files.createFile(file.resolveSibling(file.getFileName() + "." + number + DRAFT));
            } catch (FileAlreadyExistsException e) {
                // The name is taken: try the next number.
            }
        }
    }

    /**
     * Opens a saved run. This reads the whole file and may take many seconds: do not call it on the event thread.
     *
     * @throws TraceException if the file is not a saved run, is damaged, too large for the memory, or cannot be read
     * @throws CancellationException if the thread is interrupted; its interrupt status stays set
     */
    public static SavedRun open(Path file) throws TraceException {
        return SavedRunReader.open(file);
    }
}
