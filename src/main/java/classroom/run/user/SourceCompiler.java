package classroom.run.user;

import classroom.run.CommandRunner;
import classroom.run.RunException;
import classroom.run.Shortage;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramCompiler;
import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compiles sources with the {@code javac} of a JDK, in a process of its own. */
public final class SourceCompiler {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Jdk jdk;
    private final List<Path> libraries;
    private boolean preview;

    /**
     * @param jdk       the JDK of the compiler
     * @param libraries folders and jars that the sources use
     */
    public SourceCompiler(Jdk jdk, List<Path> libraries) {
        this.jdk = jdk;
        this.libraries = List.copyOf(libraries);
    }

    /**
     * The result of a compilation.
     *
     * @param good     whether the sources were compiled
     * @param messages errors and warnings in the current language
     * @param printed  the complete output of the compiler
     */
    public record CompileResult(boolean good, List<CompilerMessage> messages, String printed) {
        /** Returns the errors. */
        public List<CompilerMessage> errors() {
            return messages.stream().filter(CompilerMessage::error).toList();
        }
    }

    /** Enables the preview features of the JDK. */
    SourceCompiler withPreview() {
        preview = true;
        return this;
    }

    /**
     * Compiles sources. Takes a second or more, so it must not be called on the event thread.
     *
     * @param root    the root folder of the packages; other sources there are found by their names
     * @param sources the sources, below the root
     * @param work    an empty folder for copies of the sources
     * @param classes the target folder of the classes
     * @throws RunException if there is no compiler, it cannot be started, or it times out
     */
    public CompileResult compile(Path root, List<Path> sources, Path work, Path classes) throws RunException {
        if (!ProgramCompiler.isIn(jdk)) {
            throw new RunException(null, "run.user.no-compiler", jdk.home());
        }
        try {
            SourceCopies copies = SourceCopies.of(root, sources, work);
            Path list = Files.write(
                    Files.createTempFile(work, "arguments", ".txt"),
                    copies.paths().stream().map(SourceCompiler::quoted).toList());
            CommandRunner.Result told = new CommandRunner(command(root, list, classes), PATIENCE).run();
            if (told.late()) {
                throw new RunException(null, "run.user.compile.late", PATIENCE.toSeconds());
            }
            return new CompileResult(told.isGood(), CompilerMessage.of(told.output(), copies), told.output());
        } catch (IOException e) {
            throw Shortage.tell(e, "run.user.unreadable", root);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.user.unreadable", root);
        }
    }

    private List<String> command(Path root, Path list, Path classes) {
        List<String> command = new ArrayList<>(List.of(
                ProgramCompiler.of(jdk).toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-J-Dfile.encoding=UTF-8",
                "-J-Dsun.stderr.encoding=UTF-8",
                "-J-Dstderr.encoding=UTF-8",
                "-J-Dsun.stdout.encoding=UTF-8",
                "-J-Dstdout.encoding=UTF-8"));
        boolean chinese = Texts.language() == Language.ZH;
        command.add("-J-Duser.language=" + (chinese ? "zh" : "en"));
        command.add("-J-Duser.country=" + (chinese ? "CN" : "US"));
        command.addAll(List.of(
                "-g", "-parameters", "-encoding", "UTF-8", "-proc:none", "-implicit:class", "-d", classes.toString()));
        if (preview) {
            command.addAll(List.of("--enable-preview", "--release", Integer.toString(jdk.feature())));
        }
        command.addAll(List.of("-sourcepath", root.toString()));
        List<String> places = new ArrayList<>(List.of(classes.toString()));
        libraries.forEach(each -> places.add(each.toString()));
        command.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, places), "@" + list));
        return command;
    }

    /** Quotes a path for an argument file. */
    private static String quoted(String path) {
        return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
