package classroom.run.user;

import classroom.run.UserProgram;
import classroom.run.jdk.Jdk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that is ready to be instrumented.
 *
 * @param program  the program
 * @param jdk      the Java to run it with
 * @param sources  the texts of its sources by path below their root; empty for a jar without sources
 * @param warnings the compiler's warnings
 * @param root     the folder of the sources, or of the jar
 */
public record OpenedProgram(
        UserProgram program, Jdk jdk, Map<String, String> sources, List<CompilerMessage> warnings, Path root) {}
