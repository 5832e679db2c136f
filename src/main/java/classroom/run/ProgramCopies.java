package classroom.run;

import classroom.lesson.Program;
import classroom.lesson.SourceText;
import classroom.run.jdk.Jdk;
import classroom.run.jdk.ProgramCompiler;
import classroom.text.Language;
import classroom.weave.Weaver;
import classroom.weave.WovenCopy;
import classroom.weave.probe.WeavingGap;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The woven copies of the lessons' programs and the files with their words: each is made once. May be used on any thread. */
final class ProgramCopies {
    private final Launcher launcher;
    private final Map<String, Path> copies = new HashMap<>();
    private final Map<Path, List<WeavingGap>> gaps = new HashMap<>();

    /** The purpose of a woven copy. */
    enum CopyPurpose {
        PLAIN,
        HOSTED,
        OBSERVED,
        HOSTED_OBSERVED
    }

    /** @param launcher gives the folders, and deletes them when it is closed */
    ProgramCopies(Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * Returns the folder of a woven copy, which is made at the first call.
     *
     * @throws RunException if it cannot be made
     */
    synchronized Path copy(Program program, CopyPurpose kind, Jdk jdk) throws RunException {
        String name =
                program.id().replace('/', '-') + "-" + kind.name().toLowerCase(Locale.ROOT) + compiledFor(program, jdk);
        Path folder = copies.get(name);
        if (folder == null) {
            try {
                WovenCopy copy = weaver(program, kind, classes(program, jdk)).weave(program.mainClass());
                folder = copy.writeTo(launcher.folder(name));
                gaps.put(folder, copy.gaps());
            } catch (IOException e) {
                throw unreadable(e, program);
            }
            copies.put(name, folder);
        }
        return folder;
    }

    /** Returns the parts with fewer probes of the copy in a folder; none if it is not one of these copies. */
    synchronized List<WeavingGap> gaps(Path folder) {
        return gaps.getOrDefault(folder, List.of());
    }

    /**
     * Returns the file with the program's words in a language, which is written at the first call.
     *
     * @throws RunException if it cannot be written
     */
    synchronized Path words(Program program, Language language) throws RunException {
        String name = "words-" + language.tag() + "-" + program.id().replace('/', '-');
        Path folder = copies.get(name);
        if (folder == null) {
            folder = launcher.folder(name);
            Properties words = new Properties();
            words.putAll(SourceText.words(program, language));
            try (Writer writer = Files.newBufferedWriter(folder.resolve("words"))) {
                words.store(writer, null);
            } catch (IOException e) {
                throw Shortage.tell(e, "run.weave", program.id());
            }
            copies.put(name, folder);
        }
        return folder.resolve("words");
    }

    /**
     * Returns a loader of the program's classes, which are in the app or are compiled now. The loader is not closed:
     * closing it would close the app's own jar, and it holds no resources of a folder.
     */
    ClassLoader classes(Program program, Jdk jdk) throws RunException, IOException {
        ClassLoader own = ProgramCopies.class.getClassLoader();
        if (program.need() != Program.Need.JAVA_21) {
            return own;
        }
        Path folder = launcher.folder("compiled-" + program.id().replace('/', '-'));
        ProgramCompiler.compile(program, jdk, folder);
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, own);
    }

    private static Weaver weaver(Program program, CopyPurpose kind, ClassLoader classes) {
        Weaver weaver = new Weaver(classes)
                .withWords(SourceText.words(program, Language.ZH).keySet());
        return switch (kind) {
            case PLAIN -> weaver;
            case HOSTED -> weaver.withHostedMessageBoxes();
            case HOSTED_OBSERVED -> weaver.withHostedMessageBoxes().withProbes();
            case OBSERVED -> weaver.withProbes();
        };
    }

    /** Returns a suffix that distinguishes copies compiled by different Javas. */
    private static String compiledFor(Program program, Jdk jdk) {
        return program.need() == Program.Need.JAVA_21 ? "-" + jdk.version() : "";
    }

    /** Converts an error by which a program cannot be prepared. */
    static RunException unreadable(IOException e, Program program) {
        return AppFile.running().hasChanged()
                ? new RunException(e, "app.changed")
                : Shortage.tell(e, "run.weave", program.id());
    }
}
