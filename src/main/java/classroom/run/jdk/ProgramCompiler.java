package classroom.run.jdk;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.run.CommandRunner;
import classroom.run.RunException;
import classroom.run.Shortage;
import classroom.run.process.Platform;
import classroom.text.Language;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Compiles a program that needs a newer Java than the app was built with, by the compiler of that Java. */
public final class ProgramCompiler {
    private static final int PATIENCE_S = 60;
    /** Keeps concatenated literals as constants, as in the app's own programs, so that they can be translated. */
    private static final String LITERALS = "-XDstringConcat=inline";

    private static final String COMMAND = Platform.HERE == Platform.WINDOWS ? "javac.exe" : "javac";

    /** The first compiler that knows the warning {@code this-escape}. */
    public static final int THIS_ESCAPE_FROM = 21;

    private ProgramCompiler() {}

    /** Returns the compiler of a Java; it may not exist. */
    public static Path of(Jdk jdk) {
        return jdk.home().resolve("bin").resolve(COMMAND);
    }

    /** Whether a Java has a compiler. Reads the disk. */
    public static boolean isIn(Jdk jdk) {
        return Files.isExecutable(of(jdk));
    }

    /**
     * Compiles the English source of a program.
     *
     * @param folder the target of the classes; the source is written there, too
     * @throws RunException if the Java has no compiler, or compilation fails
     */
    public static void compile(Program program, Jdk jdk, Path folder) throws RunException {
        if (!Files.isExecutable(of(jdk))) {
            throw new RunException(null, "run.needs.compiler", program.id(), jdk.home());
        }
        try {
            Path source = folder.resolve(program.mainClass().replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, SourceText.of(program, Language.EN));
            List<String> command = List.of(
                    of(jdk).toString(),
                    "-g",
                    "-encoding",
                    "UTF-8",
                    "-proc:none",
                    LITERALS,
                    "-cp",
                    ours(),
                    "-d",
                    folder.toString(),
                    source.toString());
            CommandRunner.Result told = new CommandRunner(command, Duration.ofSeconds(PATIENCE_S)).run();
            if (!told.isGood()) {
                throw new RunException(new IOException(told.output()), "run.compile", program.id(), jdk.home());
            }
        } catch (IOException e) {
            throw Shortage.tell(e, "run.compile", program.id(), jdk.home());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.compile", program.id(), jdk.home());
        }
    }

    /** Returns the location of the classes that the program shares with others of its lesson. */
    private static String ours() throws IOException {
        try {
            return Path.of(Program.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
