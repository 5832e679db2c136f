package classroom.run;

import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What to run, and how. Made by {@link #of} and refined by the {@code with…} methods.
 *
 * @param program     the program's id, as in {@code freeze/blocking}; used in messages
 * @param mainClass   the main class, in the runtime jars or in {@code classes}
 * @param arguments   the arguments of {@code main}
 * @param classes     the folder of the woven copy, after the runtime jars on the class path; null if these have all classes
 * @param libraries   jars and folders that follow on the class path
 * @param folder      the working directory; null for the run's own folder
 * @param jdk         the Java that runs it
 * @param environment variables that are added to the app's own environment
 * @param flags       JVM flags that follow the usual ones and so override them
 * @param headless    whether the program has no display even if there is one
 * @param panel       whether it is a panel's host, which should start quickly rather than compute fast
 * @param sessionOfApp whether it stays in the session of the app (see {@code Priority}), instead of one of its own
 */
public record LaunchSpec(
        String program,
        String mainClass,
        List<String> arguments,
        Path classes,
        List<Path> libraries,
        Path folder,
        Jdk jdk,
        Map<String, String> environment,
        List<String> flags,
        boolean headless,
        boolean panel,
        boolean sessionOfApp) {
    public LaunchSpec {
        arguments = List.copyOf(arguments);
        libraries = List.copyOf(libraries);
        environment = Map.copyOf(environment);
        flags = List.copyOf(flags);
    }

    /** Returns a plain spec: no arguments, no additions, with a display if there is one, not a panel. */
    public static LaunchSpec of(String program, String mainClass, Path classes, Jdk jdk) {
        return new LaunchSpec(
                program, mainClass, List.of(), classes, List.of(), null, jdk, Map.of(), List.of(), false, false, false);
    }

    /** Returns a copy with these arguments. */
    public LaunchSpec withArguments(List<String> added) {
        return with(draft -> draft.arguments = added);
    }

    /** Returns a copy with these environment variables. */
    public LaunchSpec withEnvironment(Map<String, String> added) {
        return with(draft -> draft.environment = added);
    }

    /** Returns a copy with these JVM flags. */
    public LaunchSpec withFlags(List<String> added) {
        return with(draft -> draft.flags = added);
    }

    /** Returns a copy with these jars and folders after the program's classes on the class path. */
    public LaunchSpec withLibraries(List<Path> added) {
        return with(draft -> draft.libraries = added);
    }

    /** Returns a copy with this working directory. */
    public LaunchSpec in(Path workingFolder) {
        return with(draft -> draft.folder = workingFolder);
    }

    /** Returns a copy without a display. */
    public LaunchSpec withoutDisplay() {
        return with(draft -> draft.headless = true);
    }

    /** Returns a copy for a panel's host. */
    public LaunchSpec asPanel() {
        return with(draft -> draft.panel = true);
    }

    /** Returns a copy that stays in the session of the app, or that gets its own. */
    public LaunchSpec withSessionOfApp(boolean stays) {
        return with(draft -> draft.sessionOfApp = stays);
    }

    private LaunchSpec with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new LaunchSpec(
                program,
                mainClass,
                draft.arguments,
                classes,
                draft.libraries,
                draft.folder,
                jdk,
                draft.environment,
                draft.flags,
                draft.headless,
                draft.panel,
                draft.sessionOfApp);
    }

    /** What a copy may have different. */
    private static final class Draft {
        private List<String> arguments;
        private List<Path> libraries;
        private Path folder;
        private Map<String, String> environment;
        private List<String> flags;
        private boolean headless;
        private boolean panel;
        private boolean sessionOfApp;

        Draft(LaunchSpec from) {
            arguments = from.arguments;
            libraries = from.libraries;
            folder = from.folder;
            environment = from.environment;
            flags = from.flags;
            headless = from.headless;
            panel = from.panel;
            sessionOfApp = from.sessionOfApp;
        }
    }
}
