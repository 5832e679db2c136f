package classroom.schedule.host;

import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.model.ThreadRandomModel;
import classroom.schedule.search.DepthFirst;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.schedule.search.FixedOrder;
import classroom.schedule.search.ManualStepper;
import classroom.schedule.search.OutcomeCount;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The main class of a scheduled JVM. Connects to the app and carries out its commands on the program of the class path,
 * one after another: {@code explore}, {@code replay}, {@code step}, {@code shared}, {@code record}; {@code stop} ends {@code explore} early. The JVM
 * ends with the connection. Its arguments are those of the program.
 */
public final class ScheduleHost {
    /** The environment variable with the app's port and the secret that proves who connects, separated by a colon. */
    public static final String ADDRESS = "CLASSROOM_SCHEDULE";

    /** The exit status of a recorded run that was stopped in the middle of the program. */
    public static final int STOPPED = 3;
    /** The exit status of a recorded run whose order could not be followed. */
    public static final int NOT_FOLLOWED = 4;

    private static final int MAX_TEXT_CHARS = 20_000;
    private static final long PROGRESS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final LinkedBlockingQueue<List<String>> commands = new LinkedBlockingQueue<>();
    private final BufferedWriter out;
    private final ScheduledProgram program;
    private volatile Exploration exploration;
    private boolean sharedSitesFound;

    private ScheduleHost(BufferedWriter out, ScheduledProgram program) {
        this.out = out;
        this.program = program;
    }

    /**
     * Connects to the app and carries out its commands.
     *
     * @param arguments the arguments of the program's main method
     * @throws IOException                  if the app can't be reached, or the class path has no scheduled copy
     * @throws ReflectiveOperationException if the copy lacks a class or method that it names
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        String[] address = System.getenv(ADDRESS).split(":", 2);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0]))) {
            socket.setTcpNoDelay(true);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            Properties about = new Properties();
            ClassLoader classes = ScheduleHost.class.getClassLoader();
            try (InputStream file = classes.getResourceAsStream(ScheduledProgram.FILE)) {
                if (file == null) {
                    throw new FileNotFoundException(ScheduledProgram.FILE);
                }
                about.load(file);
            }
            ScheduleHost host = new ScheduleHost(out, new ScheduledProgram(about, classes, List.of(arguments)));
            host.tell("hello", address[1], ScheduleController.INSTANCE.fibers());
            Thread worker = new Thread(host::work, "classroom explorer");
            worker.setDaemon(true);
            worker.start();
            Watchdog watchdog = new Watchdog(host::refuse);
            watchdog.start();
            host.listen(in);
        }
        Runtime.getRuntime().halt(0);
    }

    private void listen(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = ProtocolLine.words(line);
            if (words.get(0).equals("stop")) {
                Exploration now = exploration;
                if (now != null) {
                    now.stop();
                }
            } else {
                commands.add(words);
            }
        }
    }

    private void work() {
        try {
            while (true) {
                List<String> words = commands.take();
                Watchdog.setBusy(true);
                switch (words.get(0)) {
                    case "explore" -> explore(words);
                    case "shared" -> {
                        findSharedSites();
                        tell(
                                "shared",
                                ProtocolLine.numbers(ScheduleController.INSTANCE
                                        .sharedSites()
                                        .numbers()));
                    }
                    case "record" -> record(ProtocolLine.numbers(words.get(1)), ProtocolLine.numbers(words.get(2)));
                    case "replay" -> replay(ProtocolLine.numbers(words.get(1)));
                    case "step" ->
                        step(
                                ProtocolLine.numbers(words.get(1)),
                                Integer.parseInt(words.get(2)),
                                words.get(3).equals("line"));
                    default -> tell("unknown", words.get(0));
                }
                Watchdog.setBusy(false);
            }
        } catch (InterruptedException | IOException e) {
            Runtime.getRuntime().halt(1);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable e) {
        try {
            tell("failed", e);
        } catch (IOException gone) {
            // The app has ended, so nobody is interested.
        }
        Runtime.getRuntime().halt(1);
    }

    private void explore(List<String> words) throws IOException {
        Map<String, String> set = new HashMap<>();
        for (String each : words.subList(1, words.size())) {
            int equals = each.indexOf('=');
            set.put(each.substring(0, equals), each.substring(equals + 1));
        }
        ExplorationLimits defaults = ExplorationLimits.DEFAULT;
        ExplorationLimits limits = new ExplorationLimits(
                Long.parseLong(set.getOrDefault("runs", "" + defaults.maxRuns())),
                Long.parseLong(set.getOrDefault("millis", "" + defaults.maxMillis())),
                Integer.parseInt(set.getOrDefault("steps", "" + defaults.maxSteps())),
                Integer.parseInt(set.getOrDefault("bound", "" + ExplorationLimits.ALL)),
                Long.parseLong(set.getOrDefault("random", "0")),
                Long.parseLong(set.getOrDefault("seed", "" + defaults.seed())),
                Boolean.parseBoolean(set.get("commute")),
                DepthFirst.Reduction.SOURCE,
                Boolean.parseBoolean(set.get("later")));
        int[] prefix = ProtocolLine.numbers(set.getOrDefault("prefix", ""));
        if (prefix.length > 0) {
            findSharedSites();
        }
        exploration = new Exploration(program, limits, prefix, new Exploration.Progress() {
            private long told = System.nanoTime();

            @Override
            public void at(long runs, int outcomes) {
                long now = System.nanoTime();
                if (now - told > PROGRESS_NANOS) {
                    told = now;
                    tellProgress(runs, outcomes);
                }
            }
        });
        Findings found = exploration.explore();
        exploration = null;
        if (found.refusal() != null) {
            refuse(found.refusal());
            return;
        }
        for (OutcomeCount each : found.outcomes()) {
            Outcome outcome = each.outcome();
            write(
                    "outcome",
                    outcome.ending(),
                    outcome.status(),
                    cut(outcome.out()),
                    cut(outcome.err()),
                    String.join("\n", outcome.exceptions()),
                    each.runs(),
                    each.orders(),
                    ProtocolLine.numbers(each.simplest()));
        }
        if (found.unordered() != null) {
            for (Findings.SitePair each : found.unordered()) {
                write("unordered", each.first(), each.second());
            }
        }
        tell(
                "found",
                found.runs(),
                found.cuts(),
                found.orders(),
                found.all(),
                found.preemptions(),
                found.random(),
                found.seed(),
                found.longest(),
                found.steps(),
                found.millis(),
                ThreadRandomModel.isUsed(),
                found.unordered() != null);
    }

    private void tellProgress(long runs, int outcomes) {
        try {
            tell("progress", runs, outcomes);
        } catch (IOException gone) {
            exploration.stop();
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT_CHARS ? text : text.substring(0, MAX_TEXT_CHARS) + "…";
    }

    private void replay(int[] choices) throws IOException {
        findSharedSites();
        FixedOrder order = new FixedOrder(choices);
        RunEnding how = program.run(order);
        if (ScheduleController.INSTANCE.refusal() != null) {
            refuse(ScheduleController.INSTANCE.refusal());
            return;
        }
        for (FixedOrder.Step each : order.steps()) {
            String thread =
                    ScheduleController.INSTANCE.actor(each.actor()).thread.getName();
            write("made", each.actor(), each.kind(), each.site(), thread);
        }
        Outcome outcome = program.outcome(how);
        tell(
                "replayed",
                order.firstInvalid(),
                outcome.ending(),
                outcome.status(),
                cut(outcome.out()),
                cut(outcome.err()),
                String.join("\n", outcome.exceptions()));
    }

    private void step(int[] prefix, int who, boolean wholeLine) throws IOException {
        findSharedSites();
        ManualStepper stepped = new ManualStepper(prefix, who, wholeLine);
        RunEnding how = program.run(stepped);
        if (ScheduleController.INSTANCE.refusal() != null) {
            refuse(ScheduleController.INSTANCE.refusal());
            return;
        }
        for (ManualStepper.ActorPosition each : stepped.positions()) {
            write(
                    "stands",
                    each.number(),
                    each.name(),
                    each.enabled(),
                    each.ended(),
                    each.kind(),
                    each.site(),
                    each.line(),
                    each.holder());
        }
        Outcome outcome = program.outcome(how);
        tell(
                "at",
                ProtocolLine.numbers(stepped.choices()),
                stepped.isInvalid(),
                stepped.isUnfinished() ? "" : how,
                cut(outcome.out()),
                cut(outcome.err()),
                String.join("\n", outcome.exceptions()));
    }

    /**
     * Makes the steps of an order in an observed run, and ends this JVM there: with status 0 if the program has ended,
     * {@link #STOPPED} if it could go on, {@link #NOT_FOLLOWED} if a step could not be made.
     */
    private void record(int[] choices, int[] shared) {
        ScheduleController.INSTANCE.sharedSites().takeOver(shared);
        program.run(new RecordedOrder(choices));
    }

    /**
     * Explores for up to a second to find which objects several threads use. Done once, before the first single run.
     */
    private void findSharedSites() {
        if (!sharedSitesFound) {
            sharedSitesFound = true;
            ExplorationLimits few = ExplorationLimits.DEFAULT.within(1_000, 500).withLaterPhases(false);
            new Exploration(program, few, (runs, outcomes) -> {}).explore();
        }
    }

    private void refuse(Refusal why) {
        try {
            tell("refused", why.reason(), why.site(), why.detail());
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Writes a line, which may wait in a buffer. */
    private synchronized void write(Object... words) throws IOException {
        out.write(ProtocolLine.of(words));
        out.write('\n');
    }

    /** Writes a line and sends all that waits. */
    private synchronized void tell(Object... words) throws IOException {
        write(words);
        out.flush();
    }
}
