package classroom.run.edit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * The contents of a text file. Reads and writes files, so it must not be used on the event thread.
 *
 * @param text    the text, with lines ended by {@code \n}
 * @param charset the encoding of the file
 * @param bom     whether the file begins with a byte order mark
 * @param lineEnd the line ends in the file: {@code \n} or {@code \r\n}
 */
public record TextFile(String text, Charset charset, boolean bom, String lineEnd) {
    /** The maximum size of a file. */
    public static final int MAX_BYTES = 8 << 20;
    /** The default encoding of older Chinese versions of Windows: GB18030, a superset of GBK. */
    public static final Charset GBK = Charset.forName("GB18030");

    private static final char MARK = '\uFEFF';

    /** Returns a new text, which will be written in UTF-8 with the line ends of this system. */
    public static TextFile of(String text) {
        return new TextFile(
                text, StandardCharsets.UTF_8, false, System.lineSeparator().equals("\r\n") ? "\r\n" : "\n");
    }

    /** Returns the same file with another text. */
    public TextFile with(String other) {
        return new TextFile(other, charset, bom, lineEnd);
    }

    /**
     * Reads a file in UTF-8 if possible, else in GBK, else in Latin-1.
     *
     * @throws NotTextException if it is not text, or too long
     * @throws IOException if it cannot be read
     */
    public static TextFile read(Path file) throws IOException {
        return decode(bytes(file), null);
    }

    /**
     * Reads a file in a chosen encoding; invalid bytes become replacement characters.
     *
     * @throws NotTextException if it is too long
     * @throws IOException if it cannot be read
     */
    public static TextFile read(Path file, Charset charset) throws IOException {
        return decode(bytes(file), charset);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new NotTextException(true);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new NotTextException(true);
            }
            return bytes;
        }
    }

    static TextFile decode(byte[] bytes, Charset chosen) throws IOException {
        if (chosen != null) {
            return of(new String(bytes, chosen), chosen);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            Charset charset = startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return of(new String(bytes, charset), charset);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new NotTextException(false);
            }
        }
        for (Charset each : new Charset[] {StandardCharsets.UTF_8, GBK}) {
            try {
                return of(strict(bytes, each), each);
            } catch (CharacterCodingException e) {
                // It is not in this encoding.
                continue;
            }
        }
        return of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static TextFile of(String all, Charset charset) {
        boolean mark = !all.isEmpty() && all.charAt(0) == MARK;
        String text = mark ? all.substring(1) : all;
        int first = text.indexOf('\n');
        String end = first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : first >= 0 ? "\n" : of("").lineEnd;
        return new TextFile(text.replace("\r\n", "\n").replace('\r', '\n'), charset, mark, end);
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        CharBuffer chars = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return chars.toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text can be written in its encoding. */
    public boolean isEncodable() {
        return charset.newEncoder().canEncode(text);
    }

    /** Returns the contents of the file. */
    byte[] bytes() {
        String all = (bom ? String.valueOf(MARK) : "") + (lineEnd.equals("\n") ? text : text.replace("\n", lineEnd));
        return all.getBytes(charset);
    }

    /**
     * Writes the file atomically. A symbolic link remains a link.
     *
     * @throws IOException if it cannot be written; then the old file is unchanged
     */
    public void write(Path file) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(bytes());
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            copyPermissions(target, draft);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Gives a temporary file, which is private, the permissions of the existing file or the default ones. */
    private static void copyPermissions(Path from, Path to) throws IOException {
        if (!Files.getFileStore(to).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.exists(from, LinkOption.NOFOLLOW_LINKS)
                ? Files.getPosixFilePermissions(from)
                : Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        Files.setPosixFilePermissions(to, permissions);
    }
}
