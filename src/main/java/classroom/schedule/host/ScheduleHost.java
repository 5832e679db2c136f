package classroom.schedule.host;

import classroom.schedule.Outcome;
import classroom.schedule.RunEnding;
import classroom.schedule.ScheduleController;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.FixedOrder;
import classroom.schedule.search.ManualStepper;
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
import java.util.List;
import java.util.Properties;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a scheduled JVM. Connects to the app and carries out its commands on the program of the class path,
 * one after another: {@code explore}, {@code branch}, {@code replay}, {@code step}, {@code shared}, {@code record}; {@code stop} ends the first two early. The JVM
 * ends with the connection. Its arguments are those of the program.
 */
public final class ScheduleHost {
    /** The environment variable with the app's port and the secret that proves who connects, separated by a colon. */
    public static final String ADDRESS = "CLASSROOM_SCHEDULE";

    /** The exit status of a recorded run that was stopped in the middle of the program. */
    public static final int STOPPED = 3;
    /** The exit status of a recorded run whose order could not be followed. */
    public static final int NOT_FOLLOWED = 4;

    private final LinkedBlockingQueue<List<String>> commands = new LinkedBlockingQueue<>();
    private final AppLink app;
    private final ScheduledProgram program;
    private final ExploreCommands exploring;
    private boolean sharedSitesFound;

    private ScheduleHost(AppLink app, ScheduledProgram program) {
        this.app = app;
        this.program = program;
        exploring = new ExploreCommands(app, program, this::findSharedSites);
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
            ScheduleHost host =
                    new ScheduleHost(new AppLink(out), new ScheduledProgram(about, classes, List.of(arguments)));
            host.app.tell("hello", address[1], host.program.fibers());
            Thread worker = new Thread(host::work, "classroom explorer");
            worker.setDaemon(true);
            worker.start();
            Watchdog watchdog = new Watchdog(host.app::refuse);
            watchdog.start();
            host.listen(in);
        }
        Runtime.getRuntime().halt(0);
    }

    private void listen(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = ProtocolLine.words(line);
            switch (words.get(0)) {
                case "stop" -> exploring.stop();
                case "helper" -> exploring.helpers().add();
                case "joined" -> exploring.helpers().join(words);
                default -> {
                    exploring.commandArrives();
                    commands.add(words);
                }
            }
        }
    }

    private void work() {
        try {
            while (true) {
                List<String> words = commands.take();
                Watchdog.setBusy(true);
                switch (words.get(0)) {
                    case "explore" -> exploring.explore(words);
                    case "branch" -> exploring.exploreBranch(words);
                    case "shared" -> {
                        findSharedSites();
                        app.tell(
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
                    default -> app.tell("unknown", words.get(0));
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
            app.tell("failed", e);
        } catch (IOException gone) {
            // The app has ended, so nobody is interested.
        }
        Runtime.getRuntime().halt(1);
    }

    private void replay(int[] choices) throws IOException {
        findSharedSites();
        FixedOrder order;
        RunEnding how;
        do {
            order = new FixedOrder(choices);
            how = program.run(order);
        } while (how == RunEnding.PINNED);
        if (ScheduleController.INSTANCE.refusal() != null) {
            app.refuse(ScheduleController.INSTANCE.refusal());
            return;
        }
        for (FixedOrder.Step each : order.steps()) {
            String thread =
                    ScheduleController.INSTANCE.actor(each.actor()).thread.getName();
            app.write("made", each.actor(), each.kind(), each.site(), thread);
        }
        Outcome outcome = program.outcome(how);
        app.tell(
                "replayed",
                order.firstInvalid(),
                outcome.ending(),
                outcome.status(),
                AppLink.cut(outcome.out()),
                AppLink.cut(outcome.err()),
                String.join("\n", outcome.exceptions()));
    }

    private void step(int[] prefix, int who, boolean wholeLine) throws IOException {
        findSharedSites();
        ManualStepper stepped;
        RunEnding how;
        do {
            stepped = new ManualStepper(prefix, who, wholeLine);
            how = program.run(stepped);
        } while (how == RunEnding.PINNED);
        if (ScheduleController.INSTANCE.refusal() != null) {
            app.refuse(ScheduleController.INSTANCE.refusal());
            return;
        }
        for (ManualStepper.ActorPosition each : stepped.positions()) {
            app.write(
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
        app.tell(
                "at",
                ProtocolLine.numbers(stepped.choices()),
                stepped.isInvalid(),
                stepped.isUnfinished() ? "" : how,
                AppLink.cut(outcome.out()),
                AppLink.cut(outcome.err()),
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
}
