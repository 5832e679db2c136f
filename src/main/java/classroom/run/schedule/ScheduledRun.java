package classroom.run.schedule;

import classroom.run.Launcher;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.schedule.host.ProtocolLine;
import classroom.schedule.host.ScheduleHost;
import classroom.text.Texts;
import classroom.trace.Site;
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
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A program in a JVM where the app is the scheduler. All methods wait for that JVM; call them on one thread at a time,
 * never on the event thread. Only {@link #stop} and {@link #close} may be called on any other thread meanwhile.
 */
public final class ScheduledRun implements AutoCloseable {
    private static final int TIMEOUT_MS = 30_000;
    private static final int POLL_MS = 100;
    private static final int MAX_LINES = 100_000;

    private final ScheduledCopy copy;
    private final Run run;
    private final Socket socket;
    private final BufferedReader in;
    private final BufferedWriter out;
    private final String fibers;
    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> undoable = new ArrayList<>();
    private volatile boolean closed;

    private ScheduledRun(ScheduledCopy copy, Run run, Socket socket, String secret) throws IOException {
        this.copy = copy;
        this.run = run;
        this.socket = socket;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        List<String> hello = ProtocolLine.words(String.valueOf(in.readLine()));
        if (hello.size() != 3 || !hello.get(1).equals(secret)) {
            throw new IOException("a stranger");
        }
        fibers = hello.get(2);
    }

    /**
     * Starts the program's JVM, but not the program.
     *
     * @throws RunException if the program cannot be scheduled, with the source line and the reason, or its JVM does not
     *         start
     */
    public static ScheduledRun start(Launcher launcher, ScheduledCopy copy) throws RunException {
        if (!copy.refusals().isEmpty()) {
            var first = copy.refusals().get(0);
            throw new RunException(null, "run.schedule.unschedulable", copy.order().program(), first.what(), first.className(),
                    first.line());
        }
        String secret = new BigInteger(128, new SecureRandom()).toString(Character.MAX_RADIX);
        Run run = null;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            run = launcher.start(copy.order().withEnvironment(Map.of(ScheduleHost.ADDRESS, server.getLocalPort() + ":" + secret)));
            return new ScheduledRun(copy, run, accept(server, run), secret);
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
            } catch (java.net.SocketTimeoutException e) {
                // Not yet.
            }
        }
        throw new IOException("it doesn't call");
    }

    /** Returns the program's copy. */
    public ScheduledCopy copy() {
        return copy;
    }

    /**
     * Goes through the program's orders. Ends within about twice the time of the settings, and soon after {@link
     * #stop}.
     *
     * @param progress gets the number of runs and of outcomes up to now; called now and then by the thread that calls
     *                 this
     * @throws RunException if the program turns out not to be schedulable, or its JVM dies
     */
    public ExplorationResult explore(ExploreSettings settings, BiConsumer<Long, Integer> progress) throws RunException {
        return explore(List.of(), settings, progress);
    }

    /**
     * Goes through all orders that begin with some steps, as far as the time and the runs of the settings allow.
     *
     * @param first the numbers of the threads that make these steps
     * @return what was found: without a run if the steps can't be made, or more of the program turned out to be shared
     * @throws RunException as {@link #explore}
     */
    public ExplorationResult exploreFrom(List<Integer> first, ExploreSettings settings) throws RunException {
        return explore(first, settings, (runs, outcomes) -> { });
    }

    private ExplorationResult explore(List<Integer> first, ExploreSettings settings, BiConsumer<Long, Integer> progress)
            throws RunException {
        send("explore", "runs=" + settings.maxRuns(), "millis=" + settings.maxMillis(), "bound=" + settings.bound(),
                "random=" + settings.random(), "seed=" + settings.seed(), "commute=" + settings.commutingPrints(),
                "prefix=" + numbers(first));
        List<OutcomeSummary> outcomes = new ArrayList<>();
        while (true) {
            List<String> words = receive();
            switch (words.get(0)) {
                case "progress" -> progress.accept(number(words, 1), (int) number(words, 2));
                case "outcome" -> outcomes.add(outcome(words));
                case "found" -> {
                    return new ExplorationResult(List.copyOf(outcomes), number(words, 1), number(words, 3), words.get(4).equals("true"),
                            (int) number(words, 5), number(words, 6), number(words, 7), number(words, 9), number(words, 10), fibers);
                }
                default -> throw damaged(null);
            }
            if (outcomes.size() > MAX_LINES) {
                throw damaged(null);
            }
        }
    }

    /** Makes {@link #explore} return soon with its results so far. */
    public void stop() {
        try {
            send("stop");
        } catch (RunException e) {
            // The JVM has ended; the running call reports that.
        }
    }

    /**
     * Replays an order; after its end, the last thread continues.
     *
     * @throws RunException same as {@link #explore}
     */
    public ReplayResult replay(List<Integer> order) throws RunException {
        send("replay", numbers(order));
        List<ReplayResult.ReplayedStep> steps = new ArrayList<>();
        while (true) {
            List<String> words = receive();
            if (words.get(0).equals("made") && steps.size() < MAX_LINES) {
                steps.add(new ReplayResult.ReplayedStep((int) number(words, 1), words.get(4), kind((int) number(words, 2)), (int) number(words, 3)));
            } else if (words.get(0).equals("replayed")) {
                OutcomeSummary outcome = new OutcomeSummary(words.get(2), (int) number(words, 3), words.get(4), words.get(5),
                        lines(words.get(6)), 1, 1, steps.stream().map(ReplayResult.ReplayedStep::thread).toList());
                return new ReplayResult((int) number(words, 1), List.copyOf(steps), outcome);
            } else {
                throw damaged(null);
            }
        }
    }

    /**
     * Returns the state of the stepped run; initially before the first step.
     *
     * @throws RunException same as {@link #explore}
     */
    public SteppedState state() throws RunException {
        return go(choices, -1, false);
    }

    /**
     * Makes a thread execute its next visible step, or continue to its next line.
     *
     * @param thread its number
     * @throws RunException same as {@link #explore}
     * @throws IllegalArgumentException if it cannot make a step now
     */
    public SteppedState step(int thread, boolean wholeLine) throws RunException {
        int before = choices.size();
        SteppedState now = go(choices, thread, wholeLine);
        undoable.add(before);
        choices.clear();
        choices.addAll(now.choices());
        return now;
    }

    /**
     * Undoes the last {@link #step}, by running the program again up to the step before.
     *
     * @throws RunException same as {@link #explore}
     */
    public SteppedState undo() throws RunException {
        int length = undoable.isEmpty() ? 0 : undoable.remove(undoable.size() - 1);
        return rewind(length);
    }

    /**
     * Returns to the state after a number of steps.
     *
     * @throws RunException same as {@link #explore}
     */
    public SteppedState rewind(int steps) throws RunException {
        List<Integer> fewer = List.copyOf(choices.subList(0, Math.max(0, Math.min(steps, choices.size()))));
        choices.clear();
        choices.addAll(fewer);
        undoable.removeIf(each -> each >= fewer.size());
        return state();
    }

    /**
     * Follows an order from the start.
     *
     * @throws RunException same as {@link #explore}
     * @throws IllegalArgumentException if the order cannot be followed
     */
    public SteppedState follow(List<Integer> order) throws RunException {
        SteppedState now = go(order, -1, false);
        choices.clear();
        choices.addAll(now.choices());
        undoable.clear();
        for (int i = 0; i < choices.size(); i++) {
            undoable.add(i);
        }
        return now;
    }

    private SteppedState go(List<Integer> order, int thread, boolean wholeLine) throws RunException {
        send("step", numbers(order), thread, wholeLine ? "line" : "access");
        List<SteppedState.ThreadPosition> threads = new ArrayList<>();
        while (true) {
            List<String> words = receive();
            if (words.get(0).equals("stands") && threads.size() < MAX_LINES) {
                int kind = (int) number(words, 5);
                threads.add(new SteppedState.ThreadPosition((int) number(words, 1), words.get(2), words.get(3).equals("true"),
                        words.get(4).equals("true"), kind < 0 ? null : kind(kind), (int) number(words, 6), (int) number(words, 7),
                        (int) number(words, 8)));
            } else if (words.get(0).equals("at")) {
                if (words.get(2).equals("true")) {
                    throw new IllegalArgumentException("thread " + thread + " can't make a step");
                }
                return new SteppedState(list(words.get(1)), List.copyOf(threads), words.get(3), words.get(4), words.get(5),
                        lines(words.get(6)));
            } else {
                throw damaged(null);
            }
        }
    }

    private static OutcomeSummary outcome(List<String> words) throws RunException {
        return new OutcomeSummary(words.get(1), (int) number(words, 2), words.get(3), words.get(4), lines(words.get(5)), number(words, 6),
                number(words, 7), list(words.get(8)));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }

    private static SteppedState.StepKind kind(int number) throws RunException {
        SteppedState.StepKind[] all = SteppedState.StepKind.values();
        if (number < 0 || number >= all.length) {
            throw damaged(null);
        }
        return all[number];
    }

    private static long number(List<String> words, int at) throws RunException {
        try {
            return Long.parseLong(words.get(at));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private static List<Integer> list(String text) throws RunException {
        try {
            return Arrays.stream(ProtocolLine.numbers(text)).boxed().toList();
        } catch (NumberFormatException e) {
            throw damaged(e);
        }
    }

    private static String numbers(List<Integer> all) {
        return ProtocolLine.numbers(all.stream().mapToInt(Integer::intValue).toArray());
    }

    private static RunException damaged(Exception cause) {
        return new RunException(cause, "run.schedule.damaged");
    }

    private synchronized void send(Object... words) throws RunException {
        try {
            out.write(ProtocolLine.of(words));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new RunException(e, "run.schedule.failed", copy.order().program());
        }
    }

    private List<String> receive() throws RunException {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new SocketException("closed");
            }
            List<String> words = ProtocolLine.words(line);
            if (words.get(0).equals("refused")) {
                throw refused(words);
            }
            if (words.get(0).equals("failed")) {
                throw new RunException(new IOException(words.get(1)), "run.schedule.failed", copy.order().program());
            }
            return words;
        } catch (IOException e) {
            throw new RunException(e, "run.schedule.failed", copy.order().program());
        }
    }

    /** Returns an exception with a sentence for each reason, with its position and an alternative. */
    private RunException refused(List<String> words) throws RunException {
        Site site = copy.sites().get((int) number(words, 2));
        String why = switch (words.get(1)) {
            case "TOO_MANY_THREADS" -> Texts.text("run.schedule.too-many-threads");
            case "BLOCKED_INSIDE" -> Texts.text("run.schedule.blocked-inside");
            case "UNKNOWN_THREAD" -> Texts.text("run.schedule.unknown-thread", words.get(3));
            case "WAITS_OUTSIDE" -> Texts.text("run.schedule.waits-outside");
            case "ENDLESS_STEP" -> Texts.text("run.schedule.endless-step");
            case "NOT_THE_SAME_TWICE" -> Texts.text("run.schedule.not-the-same");
            default -> Texts.text("run.schedule.no-model", words.get(3));
        };
        return new RunException(null, "run.schedule.refused", copy.order().program(), site.className(), site.line(), why);
    }

    /** Ends the program's JVM. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            try {
                socket.close();
            } catch (IOException e) {
                // It is closed in any case.
            }
            run.stop();
        }
    }
}
