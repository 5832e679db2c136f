package classroom.run.user;

import classroom.run.edit.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of sources for a compiler: in UTF-8 without a byte order mark, whatever the encoding of the original. */
final class SourceCopies {
    private final Map<Path, Path> originals = new HashMap<>();

    private SourceCopies() {}

    /**
     * Copies sources.
     *
     * @param root    the folder that their paths in the copy are relative to
     * @param sources the sources, below the root
     * @param folder  the target folder
     * @throws IOException if a source cannot be read or written
     */
    static SourceCopies of(Path root, List<Path> sources, Path folder) throws IOException {
        SourceCopies copies = new SourceCopies();
        for (Path each : sources) {
            Path copy = folder.resolve(root.relativize(each).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, TextFile.read(each).text());
            copies.originals.put(copy, each);
        }
        return copies;
    }

    /** Returns the paths of the copies. */
    List<String> paths() {
        return originals.keySet().stream().map(Path::toString).sorted().toList();
    }

    /** Returns the original of a copy by the name in a compiler message; the same path for another file. */
    Path original(String copy) {
        try {
            Path path = Path.of(copy);
            return originals.getOrDefault(path, path);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
