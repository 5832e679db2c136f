package classroom.weave;

import classroom.trace.format.SiteTable;
import classroom.weave.call.Hierarchy;
import classroom.weave.probe.Probes;
import classroom.weave.probe.References;
import classroom.weave.probe.WeavingGap;
import classroom.weave.resume.ResumableClasses;
import classroom.weave.schedule.ScheduleWeaver;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;

/**
 * Makes the woven copy of a program. It starts at the main class, follows the references to classes of the same
 * package, and applies the requested changes to each class. Every copy gets the process guard.
 */
public final class Weaver {
    private final List<ClassTransform> weaves = new ArrayList<>(List.of(new GuardAtMain()));
    private final ClassLoader programs;
    private boolean probes;
    private boolean scheduled;
    private boolean resumable;
    private boolean locals;

    /** @param programs the class loader that finds the classes of programs */
    public Weaver(ClassLoader programs) {
        this.programs = programs;
    }

    /**
     * Lets the copies translate their literals into the language of the run.
     *
     * @param words the literals of the source that have a translation
     * @return this
     */
    public Weaver withWords(Set<String> words) {
        weaves.add(next -> new WordsInBothLanguages(next, words));
        return this;
    }

    /**
     * Lets the copies show message boxes inside their panel, for JVMs without a display.
     *
     * @return this
     */
    public Weaver withHostedMessageBoxes() {
        weaves.add(MessageBoxesInPanel::new);
        return this;
    }

    /**
     * Lets the copies record what they do: they call the probes of {@code classroom.observe} at each line, field
     * access, lock operation and so on.
     *
     * @return this
     */
    public Weaver withProbes() {
        probes = true;
        return this;
    }

    /**
     * Lets the copies also record their methods and the values of their local variables, which costs speed and space.
     * To be used with {@link #withProbes}.
     *
     * @return this
     */
    public Weaver withLocals() {
        locals = true;
        return this;
    }

    /**
     * From now on, the copies can be run by {@code classroom.schedule}, which decides at each visible step whose turn it is.
     *
     * @return this
     */
    public Weaver withSchedule() {
        probes = true;
        scheduled = true;
        return this;
    }

    /**
     * Lets the copies save their frames, so that their threads can take turns without help from the JVM. Does nothing if
     * the schedule can't. To be used with {@link #withSchedule}.
     *
     * @return this
     */
    public Weaver withResumableMethods() {
        resumable = true;
        return this;
    }

    /**
     * Weaves a program.
     *
     * @param mainClass the program's main class, as in {@code classroom.program.freeze.Blocking}
     * @throws IOException if a class cannot be read, or the main class does not exist
     */
    public WovenCopy weave(String mainClass) throws IOException {
        String first = mainClass.replace('.', '/');
        return weave(ownClasses(first), first);
    }

    /**
     * Weaves all classes of a program, of any package, and writes the copy into a folder, together with the program's
     * other files: resources, service files, class files that cannot be read.
     *
     * @param places  the folders and jars with the program's classes, as on a class path
     * @param release the feature number of the Java that will run the program, as in {@code 17}
     * @param folder  an empty folder
     * @return the copy that was written
     * @throws IOException if a file cannot be read or written, or a limit is exceeded
     */
    public WovenCopy weaveAll(List<Path> places, int release, Path folder) throws IOException {
        try (ProgramFiles files = ProgramFiles.open(places, release)) {
            WovenCopy copy = weave(files.classes());
            files.copyOthers(folder);
            copy.writeTo(folder);
            return copy;
        }
    }

    /** Weaves the given classes, by internal name. */
    WovenCopy weave(Map<String, byte[]> plain) {
        return weave(plain, plain.keySet().iterator().next());
    }

    private WovenCopy weave(Map<String, byte[]> own, String first) {
        return scheduled ? weaveScheduled(own, first) : weaveObserved(own);
    }

    /** A copy for the schedule has all its classes woven, or fails. */
    private WovenCopy weaveScheduled(Map<String, byte[]> own, String first) {
        Map<String, byte[]> plain = ScheduleWeaver.prepared(own);
        Hierarchy types = new Hierarchy(plain, programs, false);
        ScheduleWeaver scheduling = new ScheduleWeaver(types, plain, first);
        Probes noted = new Probes(types, referred(plain), scheduling, false);
        Map<String, byte[]> woven = new LinkedHashMap<>();
        plain.forEach((name, classFile) -> woven.put(name, weave(classFile, noted)));
        Map<String, byte[]> saving = resumable ? savingFrames(woven) : null;
        return new WovenCopy(
                saving == null ? woven : saving,
                noted.sites(),
                noted.thinning().gaps(),
                scheduling.about(saving != null));
    }

    /** Returns classes whose methods save their frames; null if the schedule's don't, or one is too long for that. */
    private static Map<String, byte[]> savingFrames(Map<String, byte[]> woven) {
        try {
            return ResumableClasses.ofProgram(woven);
        } catch (MethodTooLargeException e) {
            return null;
        }
    }

    private WovenCopy weaveObserved(Map<String, byte[]> plain) {
        Probes noted = probes ? new Probes(new Hierarchy(plain, programs, true), referred(plain), null, locals) : null;
        Map<String, byte[]> woven = new LinkedHashMap<>();
        List<WeavingGap> gaps = new ArrayList<>();
        plain.forEach((name, classFile) -> woven.put(name, wovenOrPlain(name, classFile, noted, gaps)));
        if (!probes) {
            return new WovenCopy(woven, SiteTable.empty(), gaps, null);
        }
        woven.putAll(noted.beside());
        Map<String, String> faults = LinkCheck.faults(woven, programs);
        faults.forEach((beside, fault) -> {
            String name = beside.replace(References.SUFFIX, "");
            woven.put(name, wovenOrPlain(name, plain.get(name), null, gaps));
            gaps.add(unwoven(name, fault));
        });
        gaps.addAll(noted.thinning().gaps());
        return new WovenCopy(woven, noted.sites(), List.copyOf(gaps), null);
    }

    private static Set<String> referred(Map<String, byte[]> plain) {
        Set<String> referred = new HashSet<>();
        for (byte[] each : plain.values()) {
            try {
                referred.addAll(ClassReferences.referred(each));
            } catch (RuntimeException e) {
                // A damaged class refers to nothing.
                continue;
            }
        }
        return referred;
    }

    /** Weaves a class. One that cannot be changed stays as it is and is reported as a gap. */
    private byte[] wovenOrPlain(String name, byte[] plain, Probes noted, List<WeavingGap> gaps) {
        int sites = noted == null ? 0 : noted.sites().size();
        try {
            return weave(plain, noted);
        } catch (RuntimeException e) {
            if (noted == null) {
                return plain;
            }
            // The class is damaged, too new or too large for probes, but it can perhaps have the guard.
            noted.sites().cut(sites);
            gaps.add(unwoven(name, e.toString()));
            return wovenOrPlain(name, plain, null, gaps);
        }
    }

    private static WeavingGap unwoven(String name, String reason) {
        return new WeavingGap(name.replace('/', '.'), "", WeavingGap.Missing.CLASS, reason);
    }

    /** Finds the main class and all classes of its package that it refers to, directly or indirectly. */
    private Map<String, byte[]> ownClasses(String first) throws IOException {
        String home = first.substring(0, first.lastIndexOf('/') + 1);
        Map<String, byte[]> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (found.containsKey(name)) {
                continue;
            }
            byte[] plain = read(name);
            if (plain == null) {
                continue;
            }
            found.put(name, plain);
            for (String mentioned : ClassReferences.in(plain)) {
                if (mentioned.startsWith(home) && !(home.isEmpty() && mentioned.contains("/"))) {
                    open.push(mentioned);
                }
            }
        }
        if (found.isEmpty()) {
            throw new FileNotFoundException(first + ".class");
        }
        return found;
    }

    private byte[] weave(byte[] plain, Probes noted) {
        ClassReader reader = new ClassReader(plain);
        while (true) {
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            ClassVisitor chain = writer;
            for (ClassTransform weave : weaves) {
                chain = weave.into(chain);
            }
            int sites = noted == null ? 0 : noted.sites().size();
            reader.accept(
                    noted == null ? chain : noted.into(chain, reader), noted == null ? 0 : ClassReader.EXPAND_FRAMES);
            try {
                return writer.toByteArray();
            } catch (MethodTooLargeException e) {
                if (noted == null
                        || scheduled
                        || !noted.thinning().more(e.getClassName(), e.getMethodName(), e.getDescriptor())) {
                    throw e;
                }
                noted.sites().cut(sites);
            }
        }
    }

    /** Reads a class file; null if there is none, as for a constant that only looks like a class name. */
    private byte[] read(String name) throws IOException {
        try (InputStream in = programs.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
