package classroom.run.edit;

import classroom.run.CommandRunner;
import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.Shortage;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramCompiler;
import classroom.text.Language;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compiles a user's program with the compiler of a JDK, in a process of its own, so that no source can harm the app.
 * May be used on any thread but the event thread.
 */
public final class CompilerProcess {
    private static final int PATIENCE_S = 60;
    private static final String MAIN = "classroom.compile.CompilerMain";
    /** The codes of errors about features of a newer Java. */
    private static final List<String> NEWER =
            List.of("compiler.err.preview.feature.disabled", "compiler.err.feature.not.supported");
    /**
     * The beginnings of lines that older Javas do not support: a {@code main} outside of any class, and module imports.
     */
    private static final List<String> NEWER_LINES =
            List.of("void main(", "static void main(", "public void main(", "import module ");

    private static final String PREVIEW_OFF = "compiler.err.preview.feature.disabled";

    private final Launcher launcher;
    private final CompilerJdks jdks;

    /**
     * The input of a compilation.
     *
     * @param units     the sources
     * @param root      the folder with other sources and resources of the program; null for none
     * @param libraries jars and folders with classes that it uses
     */
    public record Input(List<SourceUnit> units, Path root, List<Path> libraries) {
        public Input {
            units = List.copyOf(units);
            libraries = List.copyOf(libraries);
        }
    }

    /** @param jdks the JDKs that can be used instead of the chosen one */
    public CompilerProcess(Launcher launcher, CompilerJdks jdks) {
        this.launcher = launcher;
        this.jdks = jdks;
    }

    /**
     * Compiles a program. If the compiler reports that something requires a newer Java, the newest JDK found is used.
     *
     * @param chosen   the JDK chosen by the user
     * @param language the language of the messages
     * @throws RunException if there is no compiler, or it cannot be started
     */
    public Compilation compile(Input input, Jdk chosen, Language language) throws RunException {
        Jdk first = jdks.withCompiler(chosen);
        Compilation compiled = compileWith(input, first, language, false);
        if (compiled.good() || !isForNewer(input, compiled)) {
            return compiled;
        }
        Jdk newest = jdks.newest(first);
        Compilation again = newest.feature() > first.feature() ? compileWith(input, newest, language, false) : compiled;
        if (!again.good()
                && again.errors().stream().anyMatch(each -> each.code().startsWith(PREVIEW_OFF))) {
            again = compileWith(input, again.jdk(), language, true);
        }
        return again;
    }

    /**
     * Whether compilation failed because something requires a newer Java; for other errors a second attempt is useless.
     */
    private static boolean isForNewer(Input input, Compilation compiled) {
        return compiled.errors().stream().anyMatch(each -> NEWER.stream().anyMatch(each.code()::startsWith))
                || input.units().stream()
                        .anyMatch(each -> each.text()
                                .lines()
                                .anyMatch(line -> NEWER_LINES.stream().anyMatch(line::startsWith)));
    }

    private Compilation compileWith(Input input, Jdk jdk, Language language, boolean preview) throws RunException {
        String name = input.units().isEmpty() ? "" : input.units().get(0).name();
        try {
            Path work = launcher.folder("compile");
            Path classes = Files.createDirectories(work.resolve("classes"));
            Path order = write(input, work, options(input, classes, jdk, preview), language);
            List<String> command = new ArrayList<>();
            command.addAll(List.of(
                    jdk.java().toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Xshare:auto",
                    "-Xlog:disable",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    launcher.kit().toString(),
                    MAIN,
                    order.toString()));
            CommandRunner.Result told = new CommandRunner(command, Duration.ofSeconds(PATIENCE_S)).run();
            if (told.late()) {
                throw new RunException(null, "workshop.compile.late", name, PATIENCE_S);
            }
            return read(told, classes, jdk, name);
        } catch (IOException e) {
            throw Shortage.tell(e, "run.compile", name, jdk.home());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException(e, "run.compile", name, jdk.home());
        }
    }

    private static List<String> options(Input input, Path classes, Jdk jdk, boolean preview) {
        List<String> options = new ArrayList<>(List.of(
                "-g", "-proc:none", "-Xlint:all,-serial,-this-escape,-path,-options", "-d", classes.toString()));
        if (jdk.feature() < ProgramCompiler.THIS_ESCAPE_FROM) {
            options.set(2, "-Xlint:all,-serial,-path,-options");
        }
        if (preview) {
            options.addAll(List.of("--enable-preview", "--release", String.valueOf(jdk.feature())));
        }
        // Never the compiler's own class path, which would be that of the app.
        List<Path> path = new ArrayList<>(input.libraries());
        options.addAll(List.of(
                "-cp",
                path.isEmpty()
                        ? classes.toString()
                        : path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        options.addAll(List.of(
                "-sourcepath",
                input.root() == null ? classes.toString() : input.root().toString(),
                "-implicit:class"));
        return options;
    }

    private static Path write(Input input, Path work, List<String> options, Language language) throws IOException {
        Path root = input.root() == null ? work : input.root();
        List<String> lines =
                new ArrayList<>(List.of(language.locale().toLanguageTag(), String.valueOf(options.size())));
        lines.addAll(options);
        for (int i = 0; i < input.units().size(); i++) {
            Path text = Files.writeString(
                    work.resolve("source-" + i), input.units().get(i).text());
            lines.add(root.resolve(input.units().get(i).name()) + "\t" + text);
        }
        return Files.write(work.resolve("order"), lines);
    }

    private static Compilation read(CommandRunner.Result told, Path classes, Jdk jdk, String name) throws RunException {
        List<CompilerNotice> messages = new ArrayList<>();
        Boolean good = null;
        for (String each : told.output().split("\n")) {
            String[] parts = each.stripTrailing().split("\t", -1);
            if (parts.length == 2 && parts[0].equals("done")) {
                good = Boolean.valueOf(parts[1]);
            } else if (parts.length == 1 && parts[0].equals("none")) {
                throw new RunException(null, "workshop.compile.none", jdk.home());
            } else if (parts.length == 8) {
                messages.add(message(parts));
            }
        }
        if (good == null) {
            throw new RunException(new IOException(told.output()), "run.compile", name, jdk.home());
        }
        return new Compilation(good, messages, classes, jdk);
    }

    private static CompilerNotice message(String[] parts) {
        boolean ours = parts[1].matches("\\d{1,6}");
        String file = ours || parts[1].equals("-1") ? "" : parts[1];
        return new CompilerNotice(
                parts[0].equals("ERROR"),
                ours ? Integer.parseInt(parts[1]) : -1,
                file,
                number(parts[2]),
                number(parts[3]),
                number(parts[4]),
                number(parts[5]),
                parts[6],
                parts[7].replace('\u2028', '\n'));
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
