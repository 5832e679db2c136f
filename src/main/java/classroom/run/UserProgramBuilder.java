package classroom.run;

import classroom.observe.Probe;
import classroom.observe.ThreadIds;
import classroom.run.jdk.Jdk;
import classroom.weave.Weaver;
import classroom.weave.WovenCopy;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prepares a program that is not part of the app for running: weaves all its classes once, for any number of runs.
 * May be used on any thread but the event thread.
 */
public final class UserProgramBuilder {
    private static final String PREVIEW = "--enable-preview";

    private final UserProgram program;
    private final Jdk jdk;
    private final Path folder;
    private final WovenCopy copy;

    /** What the runs of a program record. */
    public enum Recorded {
        NOTHING,
        EVENTS,
        /** Also methods and the values of local variables, which costs speed and space. */
        EVENTS_AND_LOCALS
    }

    private UserProgramBuilder(UserProgram program, Jdk jdk, Path folder, WovenCopy copy) {
        this.program = program;
        this.jdk = jdk;
        this.folder = folder;
        this.copy = copy;
    }

    /**
     * Weaves a program.
     *
     * @param launcher the launcher that will run it
     * @param what     what its runs will record
     * @throws RunException if its classes cannot be read, or the copy cannot be written
     */
    public static UserProgramBuilder of(Launcher launcher, UserProgram program, Jdk jdk, Recorded what)
            throws RunException {
        Path folder = launcher.folder(what == Recorded.NOTHING ? "user" : "user-observed");
        try (URLClassLoader libraries = libraries(program)) {
            Weaver weaver = new Weaver(libraries);
            weaver = what == Recorded.NOTHING ? weaver : weaver.withProbes();
            weaver = what == Recorded.EVENTS_AND_LOCALS ? weaver.withLocals() : weaver;
            return new UserProgramBuilder(
                    program, jdk, folder, weaver.weaveAll(program.classes(), jdk.feature(), folder));
        } catch (IOException e) {
            throw new RunException(e, "run.weave", program.id());
        }
    }

    /** Returns a loader that sees the JDK and the program's libraries, but not the app. */
    private static URLClassLoader libraries(UserProgram program) throws IOException {
        return loader(program.libraries(), ClassLoader.getPlatformClassLoader());
    }

    /** Returns a loader of the classes in folders and jars. */
    static URLClassLoader loader(List<Path> places, ClassLoader parent) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path each : places) {
            urls.add(each.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }

    /** Returns which parts of the program have fewer probes, as sentences in the current language. */
    public List<String> gaps() {
        return WeavingGaps.sentences(copy.gaps());
    }

    /**
     * Returns a launch spec without recording.
     *
     * @param arguments the arguments of {@code main}
     */
    public LaunchSpec byItself(List<String> arguments) {
        List<String> flags = new ArrayList<>();
        if (copy.needsPreview()) {
            flags.add(PREVIEW);
        }
        if (jdk.feature() >= ThreadIds.FLAG_FROM) {
            flags.add(ThreadIds.FLAG);
        }
        return LaunchSpec.of(program.id(), program.mainClass(), folder, jdk)
                .withArguments(arguments)
                .withFlags(flags)
                .withLibraries(program.libraries())
                .in(program.folder())
                .withEnvironment(Map.of(ThreadIds.ALLOWED, "1"));
    }

    /**
     * Returns a launch spec with recording; the program must have been woven to be observed.
     *
     * @param arguments the arguments of {@code main}
     * @param traces    the folder for the traces of the run's processes
     * @param limit     the size limit of each trace, in bytes; near it, events are left out
     */
    public LaunchSpec observed(List<String> arguments, Path traces, long limit) {
        return byItself(arguments)
                .withEnvironment(Map.of(
                        Probe.RUN,
                        traces.toString(),
                        Probe.LIMIT,
                        Long.toString(limit),
                        Probe.PROGRAM,
                        program.id(),
                        ThreadIds.ALLOWED,
                        "1"));
    }
}
