package classroom.network;

import classroom.network.broker.ClassKeys;
import classroom.network.broker.QueueMain;
import classroom.network.join.CodeFingerprint;
import classroom.network.join.Ticket;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A queue on disk, in a process of its own, which is started again whenever it dies: nothing that is in the store is
 * lost, and its code stays the same. What it sees is printed by this process.
 */
final class QueueProcess implements QueuePlace {
    private static final int MAX_RESTARTS = 50;
    private static final int START_S = 60;
    private static final int END_MS = 3000;

    private final Path folder;
    private final ClassKeys keys;
    private final CountDownLatch ready = new CountDownLatch(1);
    private Process process;
    private boolean closed;
    private volatile InetSocketAddress address;

    /**
     * Starts it, and waits until it listens.
     *
     * @param folder for its store; what is there already is in the queue again
     */
    QueueProcess(Path folder) throws IOException {
        this.folder = folder;
        keys = ClassKeys.in(folder);
        start(0);
        try {
            if (!ready.await(START_S, TimeUnit.SECONDS) || address == null) {
                close();
                throw new IOException("the queue did not start");
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private synchronized void start(int restarts) throws IOException {
        if (closed) {
            return;
        }
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        process = new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        QueueMain.class.getName(),
                        folder.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        Process started = process;
        System.out.println("queue: process = " + started.pid());
        Thread reader = new Thread(() -> read(started, restarts), "queue " + restarts);
        reader.setDaemon(true);
        reader.start();
    }

    /** Prints what the process prints; starts another when it dies. */
    private void read(Process from, int restarts) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(QueueMain.PORT)) {
                    address = new InetSocketAddress(
                            InetAddress.getLoopbackAddress(),
                            Integer.parseInt(line.substring(QueueMain.PORT.length())));
                    ready.countDown();
                } else {
                    System.out.println(line);
                }
            }
        } catch (IOException e) {
            // It died while it wrote a line.
            from.destroyForcibly();
        }
        address = null;
        try {
            if (restarts < MAX_RESTARTS) {
                start(restarts + 1);
            }
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    @Override
    public Connection connect() throws IOException, JMSException {
        InetSocketAddress now = address;
        if (now == null) {
            throw new JMSException("the queue is restarting");
        }
        return Classroom.factory(now, ticket(), 1).createConnection("teacher", keys.teacherPassword());
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public Ticket ticket() {
        return new Ticket(keys.secret(), CodeFingerprint.pin(keys.own().certificate()));
    }

    /** Kills the process, as a crash would; another one is started. */
    synchronized void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        Process last;
        synchronized (this) {
            closed = true;
            last = process;
        }
        try {
            last.getOutputStream().close();
            if (!last.waitFor(END_MS, TimeUnit.MILLISECONDS)) {
                last.destroyForcibly();
            }
        } catch (IOException e) {
            last.destroyForcibly();
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        remove();
    }

    /** Removes the store: the class is over. */
    private void remove() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println(e);
        }
    }
}
