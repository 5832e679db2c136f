package classroom.trace;

import classroom.trace.format.ByteSource;
import classroom.trace.format.FileSource;
import classroom.trace.format.TraceException;
import classroom.trace.format.TraceFormat;
import classroom.trace.format.TraceLimits;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a trace, one for each process, and their readers: those of a folder, which may get more of them, or
 * added ones. One thread reads; {@link #unbegun} may be called on any thread at any time.
 */
final class TraceFiles {
    private final Path folder;
    private final ProcessHierarchy processes;
    private final TraceLimits limits = new TraceLimits();
    private final Map<String, TraceReader> readers = new LinkedHashMap<>();

    /**
     * @param folder    null if all files are added
     * @param processes receives each process when its header has been read
     */
    TraceFiles(Path folder, ProcessHierarchy processes) {
        this.folder = folder;
        this.processes = processes;
    }

    /** Whether the files are those of a folder, whose processes may still write. */
    boolean isLive() {
        return folder != null;
    }

    /** Returns the readers so far. */
    List<TraceReader> readers() {
        return List.copyOf(readers.values());
    }

    /**
     * Adds a complete file.
     *
     * @throws TraceException if there are too many
     */
    void add(String name, ByteSource source) throws TraceException {
        add(name, source, false);
    }

    /**
     * Looks for new files in the folder.
     *
     * @throws TraceException if the folder cannot be read, or there are too many files
     */
    void find() throws TraceException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, TraceFiles::isTrace)) {
            for (Path each : files) {
                add(each.getFileName().toString(), new FileSource(each), true);
            }
        } catch (IOException e) {
            String sentence = "The folder " + folder + " can't be read: " + e.getMessage();
            throw new TraceException(TraceException.Code.UNREADABLE, sentence, e);
        }
    }

    /** A live folder is read ten times a second: a pattern would be compiled each time. */
    private static boolean isTrace(Path file) {
        return file.toString().endsWith(TraceFormat.SUFFIX);
    }

    private synchronized void add(String name, ByteSource source, boolean live) throws TraceException {
        if (!readers.containsKey(name)) {
            if (readers.size() == TraceLimits.MAX_PROCESSES) {
                throw TraceLimits.tooLarge("processes");
            }
            readers.put(name, new TraceReader(source, new ProcessTrace(name, limits), live));
        }
    }

    /**
     * Reads the header of a file, if it has been written, and adds the process.
     *
     * @return whether it has been written
     * @throws TraceException if the file is not a trace or is damaged
     */
    synchronized boolean begin(TraceReader reader) throws TraceException {
        if (!reader.begin()) {
            return false;
        }
        processes.add(reader.process());
        return true;
    }

    /** Returns the number of files whose header has not been read yet. */
    synchronized int unbegun() {
        return (int) readers.values().stream().filter(each -> !each.hasBegun()).count();
    }

    /** Releases the files: nothing more will be read. */
    synchronized void close() {
        readers.clear();
    }
}
