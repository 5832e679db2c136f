package classroom.run.schedule;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.schedule.host.ProtocolLine;
import classroom.schedule.host.ScheduleHost;
import classroom.text.Texts;
import classroom.trace.format.Site;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A scheduled JVM and the loopback connection to it. Lines are received by one thread at a time; any thread may send
 * them and close the connection.
 */
final class HostConnection implements AutoCloseable {
    private static final int TIMEOUT_MS = 30_000;
    private static final int POLL_MS = 100;
    private static final int SECRET_BITS = 128;
    /** Each run leaves little: more room for what is new would only be touched, not used. */
    private static final String SMALL = "-Xmn24m";
    /** The first compiler alone is ready soonest. */
    private static final List<String> QUICK = List.of(SMALL, "-XX:TieredStopAtLevel=1");
    /**
     * The second compiler makes code that is faster in the end. Alone it takes half the processor time of both: with
     * helpers, each core has a JVM that compiles.
     */
    private static final List<String> LONG = List.of(SMALL, "-XX:-TieredCompilation");

    private final ScheduledCopy copy;
    private final Run run;
    private final Socket socket;
    private final BufferedReader in;
    private final BufferedWriter out;
    private final String fibers;
    private volatile boolean closed;

    private HostConnection(ScheduledCopy copy, Run run, Socket socket, String secret) throws IOException {
        this.copy = copy;
        this.run = run;
        this.socket = socket;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        List<String> hello = ProtocolLine.words(String.valueOf(in.readLine()));
        if (hello.size() != 3 || !hello.get(1).equals(secret)) {
            throw new IOException("a process that does not know the secret has connected");
        }
        fibers = hello.get(2);
    }

    /**
     * Starts the JVM of a scheduled copy for work of a few seconds, and waits until it has connected.
     *
     * @param more environment variables of the JVM
     * @throws RunException if it does not start, or does not connect within {@link #TIMEOUT_MS}
     */
    static HostConnection open(Launcher launcher, ScheduledCopy copy, Map<String, String> more) throws RunException {
        return open(launcher, copy, withFlags(copy.order(), QUICK), more);
    }

    /**
     * Starts the JVM for long work.
     *
     * @throws RunException as {@link #open(Launcher, ScheduledCopy, Map)} does
     */
    static HostConnection openForLong(Launcher launcher, ScheduledCopy copy) throws RunException {
        return open(launcher, copy, withFlags(copy.order(), LONG), Map.of());
    }

    private static LaunchSpec withFlags(LaunchSpec order, List<String> more) {
        return order.withFlags(
                Stream.concat(order.flags().stream(), more.stream()).toList());
    }

    private static HostConnection open(
            Launcher launcher, ScheduledCopy copy, LaunchSpec order, Map<String, String> more) throws RunException {
        String secret = new BigInteger(SECRET_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
        Run run = null;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = server.getLocalPort() + ":" + secret;
            Map<String, String> environment = new HashMap<>(more);
            environment.put(ScheduleHost.ADDRESS, address);
            run = launcher.start(order.withEnvironment(environment));
            return new HostConnection(copy, run, accept(server, run), secret);
        } catch (IOException e) {
            if (run != null) {
                run.stop();
            }
            throw new RunException(e, "run.schedule.failed", copy.order().program());
        }
    }

    private static Socket accept(ServerSocket server, Run run) throws IOException {
        server.setSoTimeout(POLL_MS);
        for (int waited = 0; waited < TIMEOUT_MS && !run.ended().isDone(); waited += POLL_MS) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(TIMEOUT_MS);
                return socket;
            } catch (SocketTimeoutException e) {
                // Polls again, unless the run has ended.
            }
        }
        throw new IOException("the program's JVM does not connect");
    }

    /** Returns the run of the JVM. */
    Run run() {
        return run;
    }

    /** Returns the copy that the JVM runs. */
    ScheduledCopy copy() {
        return copy;
    }

    /** Returns what carries the program's threads first: see {@link ExplorationResult#fibers}. */
    String fibers() {
        return fibers;
    }

    /**
     * Sends a command.
     *
     * @throws RunException if the connection is closed
     */
    synchronized void send(Object... words) throws RunException {
        try {
            out.write(ProtocolLine.of(words));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Waits for an answer.
     *
     * @throws RunException if the program turns out not to be schedulable, or no answer comes within {@link
     *                      #TIMEOUT_MS}
     */
    HostAnswer receive() throws RunException {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new SocketException("closed");
            }
            HostAnswer answer = new HostAnswer(ProtocolLine.words(line));
            if (answer.is("refused")) {
                throw refused(answer);
            }
            if (answer.is("failed")) {
                throw failed(new IOException(answer.text(1)));
            }
            return answer;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RunException failed(IOException cause) {
        return new RunException(cause, "run.schedule.failed", copy.order().program());
    }

    /** Returns an exception that says why the program can't be scheduled, and where it says so. */
    private RunException refused(HostAnswer answer) throws RunException {
        Site site = copy.sites().get(answer.integer(2));
        String why = switch (answer.text(1)) {
            case "TOO_MANY_THREADS" -> Texts.text("run.schedule.too-many-threads");
            case "BLOCKED_INSIDE" -> Texts.text("run.schedule.blocked-inside");
            case "UNKNOWN_THREAD" -> Texts.text("run.schedule.unknown-thread", answer.text(3));
            case "WAITS_OUTSIDE" -> Texts.text("run.schedule.waits-outside");
            case "ENDLESS_STEP" -> Texts.text("run.schedule.endless-step");
            case "NOT_THE_SAME_TWICE" -> Texts.text("run.schedule.not-the-same");
            default -> Texts.text("run.schedule.no-model", answer.text(3));
        };
        return new RunException(
                null, "run.schedule.refused", copy.order().program(), site.className(), site.line(), why);
    }

    /** Ends the JVM. Does nothing if this was called before. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                socket.close();
            } catch (IOException e) {
                // Ignored: the JVM ends anyway.
            }
            run.stop();
        }
    }
}
