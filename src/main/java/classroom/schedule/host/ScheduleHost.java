package classroom.schedule.host;

import classroom.schedule.Controller;
import classroom.schedule.Ending;
import classroom.schedule.Outcome;
import classroom.schedule.Refusal;
import classroom.schedule.ScheduledProgram;
import classroom.schedule.search.DepthFirst;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.Findings;
import classroom.schedule.search.GivenOrder;
import classroom.schedule.search.Limits;
import classroom.schedule.search.Stepped;
import classroom.schedule.search.Tally;
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

/**
 * Schedules the program on its class path, controlled by the app. Handles the commands {@code explore}, {@code replay},
 * {@code step} and {@code stop}; ends with the connection. Its arguments are the program's.
 */
public final class ScheduleHost {
    /**
     * The environment variable with the app's port and the secret that authenticates the caller, separated by a colon.
     */
    public static final String ADDRESS = "CLASSROOM_SCHEDULE";

    private static final int MAX_TEXT = 20_000;

    private final LinkedBlockingQueue<List<String>> commands = new LinkedBlockingQueue<>();
    private final BufferedWriter out;
    private final ScheduledProgram program;
    private volatile Exploration exploration;

    private ScheduleHost(BufferedWriter out, ScheduledProgram program) {
        this.out = out;
        this.program = program;
    }

    /**
     * Connects to the app and executes its commands.
     *
     * @param arguments the arguments of the program's main
     * @throws IOException if the app cannot be reached
     * @throws ReflectiveOperationException if there is no scheduled copy
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        String[] address = System.getenv(ADDRESS).split(":", 2);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0]))) {
            socket.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            BufferedWriter out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
            Properties about = new Properties();
            ClassLoader classes = ScheduleHost.class.getClassLoader();
            try (InputStream file = classes.getResourceAsStream(ScheduledProgram.FILE)) {
                if (file == null) {
                    throw new FileNotFoundException(ScheduledProgram.FILE);
                }
                about.load(file);
            }
            ScheduleHost host = new ScheduleHost(out, new ScheduledProgram(about, classes, List.of(arguments)));
            host.tell("hello", address[1], Controller.HERE.fibers());
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
            List<String> words = Line.words(line);
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
                Watchdog.busy(true);
                switch (words.get(0)) {
                    case "explore" -> explore(words);
                    case "replay" -> replay(Line.numbers(words.get(1)));
                    case "step" -> step(Line.numbers(words.get(1)), Integer.parseInt(words.get(2)), words.get(3).equals("line"));
                    default -> tell("unknown", words.get(0));
                }
                Watchdog.busy(false);
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
            // The app has ended as well.
        }
        Runtime.getRuntime().halt(1);
    }

    private void explore(List<String> words) throws IOException {
        Map<String, String> set = new HashMap<>();
        for (String each : words.subList(1, words.size())) {
            int equals = each.indexOf('=');
            set.put(each.substring(0, equals), each.substring(equals + 1));
        }
        Limits usual = Limits.USUAL;
        Limits limits = new Limits(Long.parseLong(set.getOrDefault("runs", "" + usual.maxRuns())),
                Long.parseLong(set.getOrDefault("millis", "" + usual.maxMillis())),
                Integer.parseInt(set.getOrDefault("steps", "" + usual.maxSteps())),
                Integer.parseInt(set.getOrDefault("bound", "" + Limits.ALL)), Long.parseLong(set.getOrDefault("random", "0")),
                Long.parseLong(set.getOrDefault("seed", "" + usual.seed())), Boolean.parseBoolean(set.get("commute")),
                DepthFirst.Reduction.SOURCE, true);
        exploration = new Exploration(program, limits, (runs, outcomes) -> {
            try {
                tell("progress", runs, outcomes);
            } catch (IOException gone) {
                exploration.stop();
            }
        });
        Findings found = exploration.explore();
        exploration = null;
        if (found.refusal() != null) {
            refuse(found.refusal());
            return;
        }
        for (Tally each : found.outcomes()) {
            Outcome outcome = each.outcome();
            write("outcome", outcome.ending(), outcome.status(), cut(outcome.out()), cut(outcome.err()),
                    String.join("\n", outcome.deaths()), each.runs(), each.orders(), Line.numbers(each.simplest()));
        }
        tell("found", found.runs(), found.cuts(), found.orders(), found.all(), found.preemptions(), found.random(), found.seed(),
                found.longest(), found.steps(), found.millis());
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }

    private void replay(int[] choices) throws IOException {
        learnWhatIsShared();
        GivenOrder order = new GivenOrder(choices);
        Ending how = program.run(order);
        if (Controller.HERE.refusal() != null) {
            refuse(Controller.HERE.refusal());
            return;
        }
        for (GivenOrder.Step each : order.steps()) {
            write("made", each.actor(), each.kind(), each.site(), Controller.HERE.actor(each.actor()).thread.getName());
        }
        Outcome outcome = program.outcome(how);
        tell("replayed", order.wrong(), outcome.ending(), outcome.status(), cut(outcome.out()), cut(outcome.err()),
                String.join("\n", outcome.deaths()));
    }

    private void step(int[] prefix, int who, boolean wholeLine) throws IOException {
        learnWhatIsShared();
        Stepped stepped = new Stepped(prefix, who, wholeLine);
        Ending how = program.run(stepped);
        if (Controller.HERE.refusal() != null) {
            refuse(Controller.HERE.refusal());
            return;
        }
        for (Stepped.ActorPosition each : stepped.standing()) {
            write("stands", each.number(), each.name(), each.enabled(), each.ended(), each.kind(), each.site(), each.line(), each.holder());
        }
        Outcome outcome = program.outcome(how);
        tell("at", Line.numbers(stepped.made()), stepped.isWrong(), stepped.isOpen() ? "" : how, cut(outcome.out()), cut(outcome.err()),
                String.join("\n", outcome.deaths()));
    }

    private boolean learned;

    /**
     * Determines by a few random orders which objects several threads use, unless an exploration has done that already.
     */
    private void learnWhatIsShared() {
        if (!learned) {
            learned = true;
            Exploration few = new Exploration(program, Limits.USUAL.within(1_000, 500).withLaterPhases(false), (runs, outcomes) -> { });
            few.explore();
        }
    }

    private void refuse(Refusal why) {
        try {
            tell("refused", why.reason(), why.site(), why.detail());
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private synchronized void write(Object... words) throws IOException {
        out.write(Line.of(words));
        out.write('\n');
    }

    private synchronized void tell(Object... words) throws IOException {
        write(words);
        out.flush();
    }
}
