package classroom.window.workshop;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.UserProgram;
import classroom.run.UserProgramBuilder;
import classroom.run.edit.Compilation;
import classroom.run.edit.CompilerJdks;
import classroom.run.edit.CompilerNotice;
import classroom.run.edit.CompilerProcess;
import classroom.run.edit.SourceUnit;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.Jdks;
import classroom.text.Language;
import classroom.weave.ProgramOutline;
import classroom.window.workshop.program.EditedProgram;
import classroom.window.workshop.program.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Compiles and instruments a program of the workshop, and caches the result until its input changes. There is one for
 * each side. Must not be used on the event thread.
 */
final class ProgramPreparation {
    private static final int MAX_NAMED = 6;

    private final CompilerJdks jdks = new CompilerJdks();
    private SourceKey compiledFor;
    private Compilation compiled;
    private Key wovenFor;
    private WovenProgram woven;

    /**
     * The program to prepare, as it was when the user started it.
     *
     * @param name    the displayed name
     * @param units   its sources; for a jar, the sources in it
     * @param jar     the jar; null for a program of sources
     * @param root    the root folder of its packages; null for none
     * @param folder  the working directory; null for a private one
     * @param options the user's options
     */
    record PreparationRequest(
            String name, List<SourceUnit> units, Path jar, Path root, Path folder, ProgramRunOptions options) {
        /** Returns a request for a program as it is now. */
        static PreparationRequest of(EditedProgram program, ProgramRunOptions options) {
            Path folder = options.folder() != null ? options.folder() : program.folder();
            return new PreparationRequest(
                    program.name(),
                    program.units(),
                    program.isJar() ? program.place() : null,
                    program.root(),
                    folder,
                    options);
        }

        /**
         * Returns the time limit of an unobserved run, in s: the user's, or that of an unchanged program of the
         * gallery that may never end; 0 for none. Reads the gallery at the first call.
         */
        int limitS() {
            if (options.limitS() > 0) {
                return options.limitS();
            }
            return units.size() != 1
                    ? 0
                    : Gallery.withSource(units.get(0).text())
                            .map(GalleryProgram::limitS)
                            .orElse(0);
        }
    }

    /** What classes are made from. */
    private record SourceKey(List<SourceUnit> units, List<Path> libraries, Path root, Jdk jdk, Language language) {}

    /** What a woven copy is made from; the stamp tells versions of a jar apart. */
    private record Key(UserProgram program, String stamp, Jdk jdk, UserProgramBuilder.Recorded recorded) {}

    /**
     * A program whose classes are there.
     *
     * @param program what to run
     * @param outline what its classes tell
     * @param jdk     runs it
     */
    record ResolvedProgram(UserProgram program, ProgramOutline outline, Jdk jdk) {}

    /**
     * A program that is ready to start.
     *
     * @param mainClass the class to start
     * @param outline   the description of its classes
     * @param builder   creates the launch specs
     * @param jdk       the Java that runs it
     */
    record WovenProgram(String mainClass, ProgramOutline outline, UserProgramBuilder builder, Jdk jdk) {
        LaunchSpec observed(List<String> arguments, Path traces, long limit) {
            return builder.observed(arguments, traces, limit);
        }
    }

    /** Called when the user must choose the class to start. */
    interface MainChoice {
        /** Offers the classes that can be started; called on the preparing thread. */
        void offer(List<String> mains);
    }

    /**
     * Prepares a program.
     *
     * @param recorded what its runs record
     * @param told     called with the compiler's result, on this thread
     * @param choice   called with the classes that can be started if there are several, on this thread
     * @throws RunException if it cannot run; contains the reason
     */
    synchronized WovenProgram prepare(
            Launcher launcher,
            PreparationRequest of,
            Jdk chosen,
            Language language,
            UserProgramBuilder.Recorded recorded,
            Consumer<Compilation> told,
            MainChoice choice)
            throws RunException {
        ResolvedProgram resolved = resolve(launcher, of, chosen, language, told, choice);
        Key key = new Key(resolved.program(), of.jar() == null ? "" : FileStamp.of(of.jar()), resolved.jdk(), recorded);
        if (!key.equals(wovenFor)) {
            wovenFor = null;
            woven = new WovenProgram(
                    resolved.program().mainClass(),
                    resolved.outline(),
                    UserProgramBuilder.of(launcher, resolved.program(), resolved.jdk(), recorded),
                    resolved.jdk());
            wovenFor = key;
        }
        return woven;
    }

    /**
     * Compiles a program, and finds out what is to be started.
     *
     * @param told   gets what the compiler says, on this thread
     * @param choice gets the classes that can be started, where there are several, on this thread
     * @throws RunException if it can't be run; it says why
     */
    synchronized ResolvedProgram resolve(
            Launcher launcher,
            PreparationRequest of,
            Jdk chosen,
            Language language,
            Consumer<Compilation> told,
            MainChoice choice)
            throws RunException {
        if (of.jar() != null) {
            return resolve(of, List.of(of.jar()), chosen, choice);
        }
        SourceKey sources = new SourceKey(of.units(), of.options().libraries(), of.root(), chosen, language);
        if (!sources.equals(compiledFor)) {
            compiledFor = null;
            compiled = new CompilerProcess(launcher, jdks)
                    .compile(
                            new CompilerProcess.Input(
                                    of.units(), of.root(), of.options().libraries()),
                            chosen,
                            language);
            compiledFor = sources;
        }
        told.accept(compiled);
        if (!compiled.good()) {
            throw failure(of.name());
        }
        return resolve(of, List.of(compiled.classes()), compiled.jdk(), choice);
    }

    private RunException failure(String name) {
        List<CompilerNotice> errors = compiled.errors();
        CompilerNotice first = errors.isEmpty() ? null : errors.get(0);
        if (first == null || first.line() < 1) {
            return new RunException(null, "workshop.compile.failed", name, first == null ? "" : first.firstLine());
        }
        return new RunException(
                null, "workshop.compile.errors", errors.size(), name, String.valueOf(first.line()), first.firstLine());
    }

    private static ResolvedProgram resolve(PreparationRequest of, List<Path> places, Jdk first, MainChoice choice)
            throws RunException {
        try {
            ProgramOutline outline = ProgramOutline.of(places, first.feature());
            Jdk jdk = outline.release() <= first.feature() ? first : newer(of.name(), outline.release());
            if (jdk != first) {
                outline = ProgramOutline.of(places, jdk.feature());
            }
            String main = main(of, outline, choice);
            List<Path> libraries = new ArrayList<>(of.options().libraries());
            if (of.root() != null) {
                // Resources beside the sources; the program's own classes come first.
                libraries.add(of.root());
            }
            return new ResolvedProgram(new UserProgram(of.name(), main, places, libraries, of.folder()), outline, jdk);
        } catch (IOException e) {
            throw new RunException(e, "workshop.open.failed", of.name());
        }
    }

    private static Jdk newer(String name, int release) throws RunException {
        return Jdks.oldestFrom(release).orElseThrow(() -> new RunException(null, "workshop.newer", name, release));
    }

    private static String main(PreparationRequest of, ProgramOutline outline, MainChoice choice)
            throws RunException, IOException {
        List<String> mains = outline.mains();
        if (mains.contains(of.options().mainClass())) {
            choice.offer(mains);
            return of.options().mainClass();
        }
        String named = of.jar() == null ? "" : mainOf(of.jar());
        if (!named.isEmpty()) {
            return named;
        }
        choice.offer(mains);
        if (mains.isEmpty()) {
            throw new RunException(null, "workshop.main.none", of.name());
        }
        if (mains.size() > 1) {
            String names = String.join(", ", mains.subList(0, Math.min(MAX_NAMED, mains.size())))
                    + (mains.size() > MAX_NAMED ? " …" : "");
            throw new RunException(null, "workshop.main.several", mains.size(), names);
        }
        return mains.get(0);
    }

    private static String mainOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String main = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            return main == null ? "" : main.strip();
        }
    }
}
