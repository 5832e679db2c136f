package classroom.run.user;

import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.edit.TextFile;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.run.jdk.ProgramCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Opens a program: a {@code .java} file, a folder with sources or classes, or a jar. Its working directory is the
 * folder that contains it. Compiles, so it must not be used on the event thread.
 */
public final class ProgramOpener {
    private static final int MAX_ERRORS = 20;
    private static final int MAX_NAMED = 10;

    private final Launcher launcher;
    private final Jdk chosen;
    private final boolean fixed;
    private String mainClass;

    /**
     * @param launcher the launcher that will run it
     * @param chosen   the Java to run it with
     * @param fixed    whether no other Java may be used if this one cannot compile or run it
     */
    public ProgramOpener(Launcher launcher, Jdk chosen, boolean fixed) {
        this.launcher = launcher;
        this.chosen = chosen;
        this.fixed = fixed;
    }

    /** Sets the class to start; the default is the only one that has a {@code main}. */
    public ProgramOpener starting(String name) {
        mainClass = name;
        return this;
    }

    /**
     * Opens a program.
     *
     * @throws RunException if it is not a program, has no {@code main} or several, or cannot be compiled; contains the
     *         reason
     */
    public OpenedProgram open(Path place) throws RunException {
        Path path = place.toAbsolutePath().normalize();
        String name =
                path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.exists(path)) {
            throw new RunException(null, "run.user.missing", place);
        }
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            } else if (name.endsWith(".java")) {
                return compiled(path, ProgramSources.root(path), List.of(path));
            } else if (name.endsWith(".jar")) {
                return jar(path);
            }
        } catch (IOException e) {
            throw new RunException(e, "run.user.unreadable", place);
        }
        throw new RunException(null, "run.user.not-java", place);
    }

    private OpenedProgram folder(Path folder) throws RunException, IOException {
        List<Path> sources = ProgramSources.in(folder);
        if (!sources.isEmpty()) {
            return compiled(folder, folder, sources);
        }
        MainClasses mains = MainClasses.in(folder);
        if (mains.count() == 0) {
            throw new RunException(null, "run.user.empty", folder);
        }
        return ofClasses(folder, List.of(), folder, mains, null);
    }

    private OpenedProgram jar(Path jar) throws RunException, IOException {
        JarContents contents;
        try {
            contents = JarContents.of(jar);
        } catch (IOException e) {
            throw new RunException(e, "run.user.no-jar", jar);
        }
        return ofClasses(jar, contents.libraries(), jar.getParent(), MainClasses.in(jar), contents);
    }

    private OpenedProgram ofClasses(Path classes, List<Path> libraries, Path folder, MainClasses mains, JarContents jar)
            throws RunException {
        Jdk jdk = ableToRun(mains.newest(), classes);
        String main = jar != null && !jar.mainClass().isEmpty() && mainClass == null
                ? jar.mainClass()
                : onlyMain(mains, jdk, classes, "");
        UserProgram program =
                new UserProgram(classes.getFileName().toString(), main, List.of(classes), libraries, folder);
        return new OpenedProgram(program, jdk, jar == null ? Map.of() : jar.sources(), List.of(), folder);
    }

    private OpenedProgram compiled(Path opened, Path root, List<Path> sources) throws RunException, IOException {
        SourceCompiler.CompileResult first = null;
        for (Jdk jdk : compilers()) {
            for (boolean preview : new boolean[] {false, true}) {
                Path classes = launcher.folder("user-classes");
                SourceCompiler compiler = new SourceCompiler(jdk, List.of());
                SourceCompiler.CompileResult told = (preview ? compiler.withPreview() : compiler)
                        .compile(root, sources, launcher.folder("user-sources"), classes);
                if (told.good()) {
                    MainClasses mains = MainClasses.in(classes);
                    if (needsNewer(mains, jdk)) {
                        break;
                    }
                    String main = onlyMain(mains, jdk, opened, Files.isDirectory(opened) ? "" : typeName(opened));
                    Path folder = Files.isDirectory(opened) ? opened : opened.getParent();
                    UserProgram program = new UserProgram(
                            opened.getFileName().toString(),
                            main,
                            List.of(classes),
                            ProgramSources.roots(root, sources),
                            folder);
                    return new OpenedProgram(program, jdk, texts(root, sources), told.messages(), root);
                }
                first = first == null ? told : first;
                if (!told.printed().contains("--enable-preview")) {
                    break;
                }
            }
        }
        if (first == null) {
            throw new RunException(null, "run.user.no-main", opened.getFileName());
        }
        throw new RunException(null, "run.user.compile", opened.getFileName(), errors(first));
    }

    /** Whether only a newer Java of this machine recognizes a main method. */
    private boolean needsNewer(MainClasses mains, Jdk jdk) {
        boolean has = mains.names().values().stream()
                .anyMatch(classic -> classic || jdk.feature() >= MainClasses.INSTANCE_MAIN);
        return !has
                && !mains.names().isEmpty()
                && compilers().stream().anyMatch(each -> each.feature() >= MainClasses.INSTANCE_MAIN);
    }

    private static String errors(SourceCompiler.CompileResult told) {
        List<CompilerMessage> errors = told.errors();
        String all =
                errors.stream().limit(MAX_ERRORS).map(CompilerMessage::toString).collect(Collectors.joining("\n"));
        return "\n" + (errors.isEmpty() ? told.printed().strip() : all);
    }

    /** Returns the Javas to compile with: the chosen one, and the newest one in case that fails. */
    private List<Jdk> compilers() {
        List<Jdk> all = new ArrayList<>();
        if (ProgramCompiler.isIn(chosen) || fixed) {
            all.add(chosen);
        }
        if (!fixed) {
            Jdks.found().stream()
                    .filter(each -> ProgramCompiler.isIn(each) && (all.isEmpty() || each.feature() > chosen.feature()))
                    .max(Comparator.comparing(Jdk::feature))
                    .ifPresent(all::add);
        }
        if (all.isEmpty()) {
            all.add(chosen);
        }
        return all;
    }

    private Jdk ableToRun(int newest, Path classes) throws RunException {
        if (newest <= chosen.feature()) {
            return chosen;
        }
        if (!fixed) {
            Optional<Jdk> other = Jdks.oldestFrom(newest);
            if (other.isPresent()) {
                return other.get();
            }
        }
        throw new RunException(null, "run.user.newer", classes.getFileName(), newest, chosen.feature());
    }

    /** Returns the class to start: the chosen one, the preferred one, or the only one. */
    private String onlyMain(MainClasses mains, Jdk jdk, Path opened, String preferred) throws RunException {
        List<String> all = mains.names().entrySet().stream()
                .filter(each -> each.getValue() || jdk.feature() >= MainClasses.INSTANCE_MAIN)
                .map(Map.Entry::getKey)
                .toList();
        if (mainClass != null) {
            if (all.contains(mainClass)) {
                return mainClass;
            }
            throw new RunException(null, "run.user.no-such-main", opened.getFileName(), mainClass, named(all));
        }
        if (all.contains(preferred)) {
            return preferred;
        }
        if (all.isEmpty()) {
            throw new RunException(
                    null,
                    mains.names().isEmpty() ? "run.user.no-main" : "run.user.instance-main",
                    opened.getFileName());
        }
        if (all.size() > 1) {
            throw new RunException(null, "run.user.several-mains", opened.getFileName(), named(all));
        }
        return all.get(0);
    }

    private static String named(List<String> all) {
        String named = all.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all.size() > MAX_NAMED ? named + ", …" : named;
    }

    /** Returns the qualified name of the type that a source file is named after. */
    private static String typeName(Path source) throws IOException {
        String name = source.getFileName().toString().replaceFirst("(?i)\\.java$", "");
        String inPackage = ProgramSources.packageOf(source);
        return inPackage.isEmpty() ? name : inPackage + "." + name;
    }

    private static Map<String, String> texts(Path root, List<Path> sources) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path each : sources) {
            texts.put(
                    root.relativize(each).toString().replace('\\', '/'),
                    TextFile.read(each).text());
        }
        return texts;
    }
}
