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
 * Makes a program ready to run that is none of the app's own: weaves all its classes once, for as many runs as are wanted. May be used on
 * any thread but the event thread.
 */
public final class UserProgramBuilder {
    private static final String PREVIEW = "--enable-preview";

    private final UserProgram program;
    private final Jdk jdk;
    private final Path folder;
    private final WovenCopy copy;

    private UserProgramBuilder(UserProgram program, Jdk jdk, Path folder, WovenCopy copy) {
        this.program = program;
        this.jdk = jdk;
        this.folder = folder;
        this.copy = copy;
    }

    /**
     * Weaves a program.
     *
     * @param launcher what will run it
     * @param observed whether it will be noted what the program does
     * @throws RunException if its classes can't be read, or the copy can't be written
     */
    public static UserProgramBuilder of(Launcher launcher, UserProgram program, Jdk jdk, boolean observed) throws RunException {
        Path folder = launcher.folder(observed ? "user-observed" : "user");
        try (URLClassLoader libraries = libraries(program)) {
            Weaver weaver = observed ? new Weaver(libraries).withProbes() : new Weaver(libraries);
            return new UserProgramBuilder(program, jdk, folder, weaver.weaveAll(program.classes(), jdk.feature(), folder));
        } catch (IOException e) {
            throw new RunException(e, "run.weave", program.id());
        }
    }

    /** Sees the JDK and the program's libraries, and nothing of the app. */
    private static URLClassLoader libraries(UserProgram program) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path each : program.libraries()) {
            urls.add(each.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** What is noted less than the rest, a sentence each in the language of now. */
    public List<String> gaps() {
        return WeavingGaps.sentences(copy.gaps());
    }

    /**
     * What starts the program as it was woven, with nothing noted.
     *
     * @param arguments for its {@code main}
     */
    public LaunchSpec byItself(List<String> arguments) {
        List<String> flags = new ArrayList<>();
        if (copy.needsPreview()) {
            flags.add(PREVIEW);
        }
        if (jdk.feature() >= ThreadIds.FLAG_FROM) {
            flags.add(ThreadIds.FLAG);
        }
        return LaunchSpec.of(program.id(), program.mainClass(), folder, jdk).withArguments(arguments).withFlags(flags)
                .withLibraries(program.libraries()).in(program.folder()).withEnvironment(Map.of(ThreadIds.ALLOWED, "1"));
    }

    /**
     * What starts the program, which was woven to be observed, and has noted what it does.
     *
     * @param arguments for its {@code main}
     * @param traces    the folder in which each process of the run notes it
     * @param limit     for each process, how many bytes it may note before it leaves things out
     */
    public LaunchSpec observed(List<String> arguments, Path traces, long limit) {
        return byItself(arguments).withEnvironment(Map.of(Probe.RUN, traces.toString(), Probe.LIMIT, Long.toString(limit), Probe.PROGRAM,
                program.id(), ThreadIds.ALLOWED, "1"));
    }
}
