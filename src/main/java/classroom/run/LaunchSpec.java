package classroom.run;

import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run, and how. Made by {@link #of} and refined by the {@code with…} methods.
 *
 * @param program     the program's id, as in {@code freeze/blocking}: for messages
 * @param mainClass   the class whose {@code main} starts it; of the kit, or of {@code classes}
 * @param arguments   for {@code main}
 * @param classes     the folder of the woven copy; on the class path behind the kit; null if the kit has all
 * @param jdk         which Java
 * @param environment added to the app's own environment
 * @param flags       added to the JVM's usual flags, behind them, so that they win
 * @param headless    whether the program has no display even where there is one
 * @param panel       whether a panel's host runs, which had better start quickly than compute fast
 */
public record LaunchSpec(String program, String mainClass, List<String> arguments, Path classes, Jdk jdk,
        Map<String, String> environment, List<String> flags, boolean headless, boolean panel) {
    public LaunchSpec {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        flags = List.copyOf(flags);
    }

    /** A plain order: no arguments, nothing added, a display where there is one, no panel. */
    public static LaunchSpec of(String program, String mainClass, Path classes, Jdk jdk) {
        return new LaunchSpec(program, mainClass, List.of(), classes, jdk, Map.of(), List.of(), false, false);
    }

    /** The same with these arguments. */
    public LaunchSpec withArguments(List<String> added) {
        return new LaunchSpec(program, mainClass, added, classes, jdk, environment, flags, headless, panel);
    }

    /** The same with these environment variables. */
    public LaunchSpec withEnvironment(Map<String, String> added) {
        return new LaunchSpec(program, mainClass, arguments, classes, jdk, added, flags, headless, panel);
    }

    /** The same with these JVM flags. */
    public LaunchSpec withFlags(List<String> added) {
        return new LaunchSpec(program, mainClass, arguments, classes, jdk, environment, added, headless, panel);
    }

    /** The same without a display. */
    public LaunchSpec withoutDisplay() {
        return new LaunchSpec(program, mainClass, arguments, classes, jdk, environment, flags, true, panel);
    }

    /** The same as a panel's host. */
    public LaunchSpec asPanel() {
        return new LaunchSpec(program, mainClass, arguments, classes, jdk, environment, flags, headless, true);
    }
}
