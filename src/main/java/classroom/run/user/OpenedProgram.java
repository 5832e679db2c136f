package classroom.run.user;

import classroom.run.UserProgram;
import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that is ready to be woven.
 *
 * @param program  what to run
 * @param jdk      the Java to run it with
 * @param sources  the texts of its sources by path below their root; empty for a jar without them
 * @param warnings what the compiler warned of
 * @param root     the folder of the sources, or of the jar
 */
public record OpenedProgram(UserProgram program, Jdk jdk, Map<String, String> sources, List<CompilerMessage> warnings, Path root) {
}
