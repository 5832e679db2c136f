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

    private ProgramCompiler() {
    }

    /** Returns the compiler of a Java; it may not exist. */
    static Path of(Jdk jdk) {
        return jdk.home().resolve("bin").resolve(COMMAND);
    }

    /**
     * Compiles the English source of a program.
     *
     * @param folder the target of the classes; the source is written there, too
     * @throws RunException if the Java has no compiler, or compilation fails
     */
    public static void compile(Program program, Jdk jdk, Path folder) throws RunException {
        try {
            Path source = folder.resolve(program.mainClass().replace('.', '/') + ".java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, SourceText.of(program, Language.EN));
            compile(source, program.id(), jdk, folder, ours());
        } catch (IOException e) {
            throw Shortage.tell(e, "run.compile", program.id(), jdk.home());
        }
    }

    /**
     * Compiles a source file of the reader's own.
     *
     * @param folder where its classes go
     * @throws RunException if the Java has no compiler, or the source has faults: the cause says which
     */
    public static void compile(Path source, Jdk jdk, Path folder) throws RunException {
        compile(source, source.toString(), jdk, folder, folder.toString());
    }

    private static void compile(Path source, String id, Jdk jdk, Path folder, String classPath) throws RunException {
        if (!Files.isExecutable(of(jdk))) {
            throw new RunException(null, "run.needs.compiler", id, jdk.home());
        }
        try {
            List<String> command = List.of(of(jdk).toString(), "-g", "-encoding", "UTF-8", "-proc:none", LITERALS, "-cp", classPath,
                    "-d", folder.toString(), source.toString());
            CommandRunner.Result told = new CommandRunner(command, Duration.ofSeconds(PATIENCE_S)).run();
            if (!told.isGood()) {
                throw new RunException(new IOException(told.output()), "run.compile", id, jdk.home());
            }
        } catch (IOException e) {
            throw Shortage.tell(e, "run.compile", id, jdk.home());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.compile", id, jdk.home());
        }
    }

    /** Returns the location of the classes that the program shares with others of its lesson. */
    private static String ours() throws IOException {
        try {
            return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
