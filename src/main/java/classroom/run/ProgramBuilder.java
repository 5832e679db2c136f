package classroom.run;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Program;
import classroom.observe.DeadlockReporter;
import classroom.observe.ObserverTraining;
import classroom.observe.Probe;
import classroom.observe.Translations;
import classroom.run.jdk.Jdk;
import classroom.run.process.FreeMemory;
import classroom.run.process.MemoryBudget;
import classroom.run.schedule.ScheduledCopy;
import classroom.screen.wire.HostClasses;
import classroom.text.Language;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Prepares the programs of the lessons for running: weaves each once, and keeps the copies as long as the launcher
 * lives.
 */
public final class ProgramBuilder {
    /** The main class of a JVM that loads the classes needed to observe. */
    private static final String OBSERVER_TRAINING = ObserverTraining.class.getName();

    private final Launcher launcher;
    private final MemoryBudget room;
    private final ProgramCopies copies;
    private final ScheduledCopyBuilder schedules;
    private volatile String openClass;

    /** @param launcher the launcher that will run the programs */
    public ProgramBuilder(Launcher launcher) {
        this.launcher = launcher;
        copies = new ProgramCopies(launcher);
        schedules = new ScheduledCopyBuilder(launcher);
        room = new MemoryBudget(FreeMemory::bytes);
    }

    /**
     * Returns the launch spec of a panel in a JVM without a display, which {@code screen} shows. The language is sent
     * to it later, with the look and feel.
     *
     * @param values the values of its parameters, in order
     * @throws RunException if it cannot be prepared
     */
    public LaunchSpec hosted(Program program, List<String> values, Jdk jdk) throws RunException {
        return hosted(program, values, jdk, ProgramCopies.CopyPurpose.HOSTED);
    }

    private LaunchSpec hosted(Program program, List<String> values, Jdk jdk, ProgramCopies.CopyPurpose kind)
            throws RunException {
        List<String> arguments = new ArrayList<>(List.of(program.mainClass()));
        arguments.addAll(values);
        return LaunchSpec.of(program.id(), HostClasses.HOST, copies.copy(program, kind, jdk), jdk)
                .withArguments(arguments)
                .withoutDisplay()
                .asPanel();
    }

    /**
     * Same as {@link #hosted}, with recording.
     *
     * @param traces the folder for the traces of the run's processes
     * @param limit  the size limit of each trace, in bytes; near it, events are left out
     * @throws RunException if it cannot be prepared
     */
    public LaunchSpec hostedObserved(Program program, List<String> values, Jdk jdk, Path traces, long limit)
            throws RunException {
        return hosted(program, values, jdk, ProgramCopies.CopyPurpose.HOSTED_OBSERVED)
                .withEnvironment(noting(program, traces, limit));
    }

    /**
     * Returns the launch spec of the program's own {@code main}, without recording.
     *
     * @param values   the values of its parameters, in order
     * @param language the language of its output
     * @throws RunException if it cannot be prepared, or needs more memory than is available
     */
    public LaunchSpec byItself(Program program, List<String> values, Jdk jdk, Language language) throws RunException {
        Map<String, String> environment = new HashMap<>(
                Map.of(Translations.FILE, copies.words(program, language).toString()));
        environment.putAll(network(program));
        if (Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK) {
            environment.put(DeadlockReporter.VARIABLE, "1");
        }
        return order(program, ProgramCopies.CopyPurpose.PLAIN, values, jdk, environment);
    }

    private LaunchSpec order(
            Program program,
            ProgramCopies.CopyPurpose kind,
            List<String> values,
            Jdk jdk,
            Map<String, String> environment)
            throws RunException {
        return LaunchSpec.of(program.id(), program.mainClass(), copies.copy(program, kind, jdk), jdk)
                .withArguments(values)
                .withLibraries(libraries(program))
                .withFlags(room.flags(program, values))
                .withSessionOfApp(program.jvm().network()) // Many JVMs that often wake.
                .withEnvironment(environment);
    }

    /**
     * Sets the class that is open: programs with the queue over the network use its queue from now on.
     *
     * @param room the value of the variable that tells them, as {@code Classroom} reads it; null for none
     */
    public void openClass(String room) {
        openClass = room;
    }

    private Map<String, String> network(Program program) {
        String room = openClass;
        return room != null && program.jvm().network() ? Map.of("CLASSROOM_NETWORK", room) : Map.of();
    }

    private static List<Path> libraries(Program program) throws RunException {
        try {
            return program.jvm().network() ? AppClassPath.network() : List.of();
        } catch (IOException e) {
            throw ProgramCopies.unreadable(e, program);
        }
    }

    /**
     * Same as {@link #byItself}, with recording.
     *
     * @param traces the folder for the traces of the run's processes
     * @param limit  the size limit of each trace, in bytes; near it, events are left out
     * @throws RunException if it cannot be prepared
     */
    public LaunchSpec observed(
            Program program, List<String> values, Jdk jdk, Language language, Path traces, long limit)
            throws RunException {
        Map<String, String> environment = new HashMap<>(noting(program, traces, limit));
        environment.put(Translations.FILE, copies.words(program, language).toString());
        environment.putAll(network(program));
        return order(program, ProgramCopies.CopyPurpose.OBSERVED, values, jdk, environment);
    }

    /**
     * Returns which parts of a program have fewer probes, as sentences in the current language; empty for a spec from
     * elsewhere.
     */
    public List<String> gaps(LaunchSpec order) {
        return WeavingGaps.sentences(copies.gaps(order.classes()));
    }

    /**
     * Returns the scheduled copy of a program.
     *
     * @param values the values of its parameters, in order
     * @throws RunException if it cannot be prepared
     */
    public ScheduledCopy scheduled(Program program, List<String> values, Jdk jdk) throws RunException {
        try {
            return schedules.copy(program.id(), program.mainClass(), copies.classes(program, jdk), values, jdk);
        } catch (IOException e) {
            throw new RunException(e, "run.weave", program.id());
        }
    }

    /**
     * Returns the scheduled copy of a program of the user's own.
     *
     * @param program the compiled program
     * @param values  the arguments of its {@code main}
     * @throws RunException if it cannot be prepared
     */
    public ScheduledCopy scheduled(UserProgram program, List<String> values, Jdk jdk) throws RunException {
        List<Path> places = Stream.concat(program.classes().stream(), program.libraries().stream())
                .toList();
        try (URLClassLoader classes = UserProgramBuilder.loader(places, ProgramBuilder.class.getClassLoader())) {
            return schedules.copy(program.id(), program.mainClass(), classes, values, jdk);
        } catch (IOException e) {
            throw new RunException(e, "run.weave", program.id());
        }
    }

    /**
     * Does in advance the one-time work of {@link #observed}.
     *
     * @throws RunException if the program cannot be prepared
     */
    public void ready(Program program, Jdk jdk) throws RunException {
        copies.copy(program, ProgramCopies.CopyPurpose.OBSERVED, jdk);
    }

    /**
     * Speeds up the start of later panels with this Java, and then that of other programs, by the class-data archives
     * that {@link Launcher#train} creates.
     *
     * @return same as {@link Launcher#train}, for panels
     */
    public CompletableFuture<Boolean> train(Jdk jdk) {
        CompletableFuture<Boolean> panels =
                trainWith(LaunchSpec.of(HostClasses.TRAINING, HostClasses.TRAINING, null, jdk)
                        .withoutDisplay()
                        .asPanel());
        trainObserved(jdk);
        return panels;
    }

    /**
     * Speeds up the start of later programs that are not panels with this Java, observed or not.
     *
     * @return same as {@link Launcher#train}
     */
    public CompletableFuture<Boolean> trainObserved(Jdk jdk) {
        return trainWith(
                LaunchSpec.of(OBSERVER_TRAINING, OBSERVER_TRAINING, null, jdk).withoutDisplay());
    }

    private CompletableFuture<Boolean> trainWith(LaunchSpec order) {
        try {
            return launcher.train(order.withEnvironment(
                    Map.of(Probe.RUN, launcher.folder("training").toString())));
        } catch (RunException e) {
            // Then no program can start, and each start reports why.
            return CompletableFuture.completedFuture(false);
        }
    }

    private static Map<String, String> noting(Program program, Path traces, long limit) {
        return Map.of(Probe.RUN, traces.toString(), Probe.LIMIT, Long.toString(limit), Probe.PROGRAM, program.id());
    }
}
