package classroom.weave;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/**
 * Makes the woven copy of a program. It starts at the main class, follows what that mentions within its own package, and sends
 * every class through the weaves that were asked for. The guard is in every copy.
 */
public final class Weaver {
    private final List<Weave> weaves = new ArrayList<>(List.of(new GuardAtMain()));
    private final ClassLoader programs;

    /** @param programs where the classes of programs are found */
    public Weaver(ClassLoader programs) {
        this.programs = programs;
    }

    /**
     * From now on, the copies say these words in the language of the run.
     *
     * @param words the literals of the source that have a translation
     * @return this
     */
    public Weaver withWords(Set<String> words) {
        weaves.add(next -> new WordsInBothLanguages(next, words));
        return this;
    }

    /**
     * From now on, the copies show their message boxes inside their panel, for a JVM that has no display.
     *
     * @return this
     */
    public Weaver withHostedMessageBoxes() {
        weaves.add(MessageBoxesInPanel::new);
        return this;
    }

    /**
     * Weaves the copy.
     *
     * @param mainClass the program's main class, as in {@code classroom.program.freeze.Blocking}
     * @throws IOException if a class can't be read
     */
    public WovenCopy weave(String mainClass) throws IOException {
        String first = mainClass.replace('.', '/');
        String home = first.substring(0, first.lastIndexOf('/') + 1);
        Map<String, byte[]> woven = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (woven.containsKey(name)) {
                continue;
            }
            byte[] plain = read(name);
            woven.put(name, weave(plain));
            for (String mentioned : Mentions.in(plain)) {
                if (mentioned.startsWith(home)) {
                    open.push(mentioned);
                }
            }
        }
        return new WovenCopy(woven);
    }

    private byte[] weave(byte[] plain) {
        ClassReader reader = new ClassReader(plain);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        ClassVisitor chain = writer;
        for (Weave weave : weaves) {
            chain = weave.into(chain);
        }
        reader.accept(chain, 0);
        return writer.toByteArray();
    }

    private byte[] read(String name) throws IOException {
        try (InputStream in = programs.getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new FileNotFoundException(name + ".class");
            }
            return in.readAllBytes();
        }
    }
}
