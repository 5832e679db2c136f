package classroom.run;

import classroom.lesson.Catalog;
import classroom.lesson.ExpectedEnd;
import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.observe.DeadlockReporter;
import classroom.observe.ObserverTraining;
import classroom.observe.Probe;
import classroom.observe.Translations;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramCompiler;
import classroom.run.process.FreeMemory;
import classroom.run.process.MemoryBudget;
import classroom.run.schedule.ScheduledCopy;
import classroom.schedule.host.ScheduleHost;
import classroom.screen.wire.HostClasses;
import classroom.text.Language;
import classroom.weave.Weaver;
import classroom.weave.WovenCopy;
import classroom.weave.probe.WeavingGap;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Prepares the programs of the lessons for running: weaves each once, and keeps the copies as long as the launcher
 * lives.
 */
public final class ProgramBuilder {
    /** The main class of a JVM that loads the classes needed to observe. */
    private static final String OBSERVER_TRAINING = ObserverTraining.class.getName();

    /** The main class of a JVM that schedules a program. */
    private static final String SCHEDULER = ScheduleHost.class.getName();
    /** The first Java whose own continuations can be used. */
    private static final int CONTINUATIONS = 21;

    /** The purpose of a woven copy. */
    private enum Copy {
        PLAIN,
        HOSTED,
        OBSERVED,
        HOSTED_OBSERVED
    }

    private final Launcher launcher;
    private final MemoryBudget room;
    private final Map<String, Path> copies = new HashMap<>();
    private volatile String openClass;
    private final Map<Path, List<WeavingGap>> gaps = new HashMap<>();

    /** @param launcher the launcher that will run the programs */
    public ProgramBuilder(Launcher launcher) {
        this.launcher = launcher;
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
        return hosted(program, values, jdk, Copy.HOSTED);
    }

    private LaunchSpec hosted(Program program, List<String> values, Jdk jdk, Copy kind) throws RunException {
        List<String> arguments = new ArrayList<>(List.of(program.mainClass()));
        arguments.addAll(values);
        return LaunchSpec.of(program.id(), HostClasses.HOST, copy(program, kind, jdk), jdk)
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
        return hosted(program, values, jdk, Copy.HOSTED_OBSERVED).withEnvironment(noting(program, traces, limit));
    }

    /**
     * Returns the launch spec of the program's own {@code main}, without recording.
     *
     * @param values   the values of its parameters, in order
     * @param language the language of its output
     * @throws RunException if it cannot be prepared, or needs more memory than is available
     */
    public LaunchSpec byItself(Program program, List<String> values, Jdk jdk, Language language) throws RunException {
        Map<String, String> environment =
                new HashMap<>(Map.of(Translations.FILE, words(program, language).toString()));
        environment.putAll(network(program));
        if (Catalog.expected(program.id()) == ExpectedEnd.DEADLOCK) {
            environment.put(DeadlockReporter.VARIABLE, "1");
        }
        return order(program, Copy.PLAIN, values, jdk, environment);
    }

    private LaunchSpec order(Program program, Copy kind, List<String> values, Jdk jdk, Map<String, String> environment)
            throws RunException {
        return LaunchSpec.of(program.id(), program.mainClass(), copy(program, kind, jdk), jdk)
                .withArguments(values)
                .withLibraries(libraries(program))
                .withFlags(room.flags(program, values))
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
            throw unreadable(e, program);
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
        environment.put(Translations.FILE, words(program, language).toString());
        environment.putAll(network(program));
        return order(program, Copy.OBSERVED, values, jdk, environment);
    }

    /**
     * Returns which parts of a program have fewer probes, as sentences in the current language; empty for a spec from
     * elsewhere.
     */
    public synchronized List<String> gaps(LaunchSpec order) {
        return WeavingGaps.sentences(gaps.getOrDefault(order.classes(), List.of()));
    }

    /**
     * Returns the scheduled copy of a program.
     *
     * @param values the values of its parameters, in order
     * @throws RunException if it cannot be prepared
     */
    public ScheduledCopy scheduled(Program program, List<String> values, Jdk jdk) throws RunException {
        try {
            return scheduled(program.id(), program.mainClass(), classes(program, jdk), values, jdk);
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
            return scheduled(program.id(), program.mainClass(), classes, values, jdk);
        } catch (IOException e) {
            throw new RunException(e, "run.weave", program.id());
        }
    }

    private ScheduledCopy scheduled(String id, String main, ClassLoader classes, List<String> values, Jdk jdk)
            throws RunException, IOException {
        WovenCopy copy;
        try {
            copy = new Weaver(classes).withSchedule().withResumableMethods().weave(main);
        } catch (MethodTooLargeException e) {
            throw new RunException(e, "run.schedule.too-large", id, e.getClassName(), e.getMethodName());
        }
        Path folder = copy.writeTo(launcher.folder("scheduled"));
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        if (jdk.feature() >= CONTINUATIONS) {
            flags.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        }
        if (copy.needsPreview()) {
            flags.add("--enable-preview");
        }
        LaunchSpec order = LaunchSpec.of(id, SCHEDULER, folder, jdk)
                .withArguments(values)
                .withFlags(flags)
                .withLibraries(List.of(launcher.kit()))
                .withoutDisplay();
        return new ScheduledCopy(order, copy.sites(), copy.schedule().refusals());
    }

    /**
     * Does in advance the one-time work of {@link #observed}.
     *
     * @throws RunException if the program cannot be prepared
     */
    public void ready(Program program, Jdk jdk) throws RunException {
        copy(program, Copy.OBSERVED, jdk);
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

    private synchronized Path copy(Program program, Copy kind, Jdk jdk) throws RunException {
        String name =
                program.id().replace('/', '-') + "-" + kind.name().toLowerCase(Locale.ROOT) + compiledFor(program, jdk);
        Path folder = copies.get(name);
        if (folder == null) {
            try {
                WovenCopy copy = weaver(program, kind, classes(program, jdk)).weave(program.mainClass());
                folder = copy.writeTo(launcher.folder(name));
                gaps.put(folder, copy.gaps());
            } catch (IOException e) {
                throw unreadable(e, program);
            }
            copies.put(name, folder);
        }
        return folder;
    }

    private static RunException unreadable(IOException e, Program program) {
        return AppFile.running().hasChanged()
                ? new RunException(e, "app.changed")
                : Shortage.tell(e, "run.weave", program.id());
    }

    /** Returns a suffix that distinguishes copies compiled by different Javas. */
    private static String compiledFor(Program program, Jdk jdk) {
        return program.need() == Program.Need.JAVA_21 ? "-" + jdk.version() : "";
    }

    private static Weaver weaver(Program program, Copy kind, ClassLoader classes) {
        Weaver weaver = new Weaver(classes)
                .withWords(SourceText.words(program, Language.ZH).keySet());
        return switch (kind) {
            case PLAIN -> weaver;
            case HOSTED -> weaver.withHostedMessageBoxes();
            case HOSTED_OBSERVED -> weaver.withHostedMessageBoxes().withProbes();
            case OBSERVED -> weaver.withProbes();
        };
    }

    /**
     * Returns a loader of the program's classes, which are in the app or are compiled now. The loader is not closed:
     * closing it would close the app's own jar, and it holds no resources of a folder.
     */
    private ClassLoader classes(Program program, Jdk jdk) throws RunException, IOException {
        ClassLoader own = ProgramBuilder.class.getClassLoader();
        if (program.need() != Program.Need.JAVA_21) {
            return own;
        }
        Path folder = launcher.folder("compiled-" + program.id().replace('/', '-'));
        ProgramCompiler.compile(program, jdk, folder);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, own);
    }

    private synchronized Path words(Program program, Language language) throws RunException {
        String name = "words-" + language.tag() + "-" + program.id().replace('/', '-');
        Path folder = copies.get(name);
        if (folder == null) {
            folder = launcher.folder(name);
            Properties words = new Properties();
            words.putAll(SourceText.words(program, language));
            try (Writer writer = Files.newBufferedWriter(folder.resolve("words"))) {
                words.store(writer, null);
            } catch (IOException e) {
                throw Shortage.tell(e, "run.weave", program.id());
            }
            copies.put(name, folder);
        }
        return folder.resolve("words");
    }
}
