package classroom.network.broker;

import classroom.network.broker.ClassEvent.ClassEventKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keeps on disk who is in a class and who had which task, beside the store of the messages, so that a broker that was
 * killed goes on with the same account. Each line is written at once: it outlives the broker's process. May be used on
 * any thread.
 */
final class LedgerFile implements AutoCloseable {
    private static final String FILE = "ledger";
    private static final String MEMBER = "member";
    private static final String CLEARED = "cleared";

    private final Path file;
    private final OutputStream out;
    private boolean closed;

    /** @param folder the folder of the class's store */
    LedgerFile(Path folder) throws IOException {
        Files.createDirectories(folder);
        file = folder.resolve(FILE);
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Puts what was written before into the members and the ledger. A line that was cut off is skipped. */
    void restore(Members members, ClassLedger ledger) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            String[] words = line.split(" ", 4);
            try {
                if (words.length == 4 && words[0].equals(MEMBER)) {
                    members.restore(Integer.parseInt(words[1]), words[2], words[3]);
                } else if (line.equals(CLEARED)) {
                    ledger.clear();
                } else if (words.length == 3) {
                    ledger.restore(
                            ClassEventKind.valueOf(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
                }
            } catch (IllegalArgumentException e) {
                // The broker was killed while it wrote this line.
                continue;
            }
        }
    }

    /**
     * Writes a member who is new or has another name.
     *
     * @param pin the hash of the certificate
     */
    void member(int number, String pin, String name) {
        write(MEMBER + " " + number + " " + pin + " " + name);
    }

    /** Writes an event that is about a task. */
    void event(ClassEvent event) {
        if (event.task() != 0 && event.member() != 0) {
            write(event.kind().name() + " " + event.member() + " " + event.task());
        }
    }

    /** Writes that the tasks before are over, and the next ones have the same numbers. */
    void cleared() {
        write(CLEARED);
    }

    private synchronized void write(String line) {
        if (closed) {
            return;
        }
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        out.close();
    }
}
