package classroom.run.user;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies of sources for a compiler: in UTF-8 without a byte order mark, whatever the encoding of the original is. */
final class SourceCopies {
    private static final Charset CHINESE = Charset.isSupported("GB18030") ? Charset.forName("GB18030") : StandardCharsets.ISO_8859_1;
    private static final char MARK = '\ufeff';

    private final Map<Path, Path> originals = new HashMap<>();

    private SourceCopies() {
    }

    /**
     * Copies them.
     *
     * @param root    what their paths are relative to in the copy
     * @param sources below the root
     * @param folder  where the copies go
     * @throws IOException if one can't be read or written
     */
    static SourceCopies of(Path root, List<Path> sources, Path folder) throws IOException {
        SourceCopies copies = new SourceCopies();
        for (Path each : sources) {
            Path copy = folder.resolve(root.relativize(each).toString());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, text(each));
            copies.originals.put(copy, each);
        }
        return copies;
    }

    /** The copies' paths. */
    List<String> paths() {
        return originals.keySet().stream().map(Path::toString).sorted().toList();
    }

    /** The source of a copy by the name that a compiler tells; the same name for another file. */
    Path original(String copy) {
        try {
            Path path = Path.of(copy);
            return originals.getOrDefault(path, path);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** The text of a source: UTF-8 where it is that, else as Chinese systems write it. */
    static String text(Path source) throws IOException {
        byte[] bytes = Files.readAllBytes(source);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, CHINESE);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
