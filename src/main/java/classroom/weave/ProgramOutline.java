package classroom.weave;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A description of a program from its class files.
 *
 * @param mains   the qualified names of the classes with a main method, in source order as far as known
 * @param sources for each class its source file, as in {@code app/Main.java}; without classes that do not contain it
 * @param release the feature number of the oldest Java that can run all of its classes
 */
public record ProgramOutline(List<String> mains, Map<String, String> sources, int release) {
    /** The first Java that allows a {@code main} without arguments and as an instance method. */
    private static final int INSTANCE_MAIN_FROM = 25;
    /** The difference between the major version of a class file and the feature number of its Java. */
    private static final int VERSION_OFFSET = 44;

    private static final int MAJOR = 6;

    public ProgramOutline {
        mains = List.copyOf(mains);
        sources = Map.copyOf(sources);
    }

    /**
     * Reads the classes of a program.
     *
     * @param places  the folders and jars with its classes, as on a class path
     * @param release the Java that will run it, as in {@code 17}
     * @throws IOException if a place cannot be read, or contains too much
     */
    public static ProgramOutline of(List<Path> places, int release) throws IOException {
        try (ProgramFiles files = ProgramFiles.open(places, release)) {
            return of(files.classes(), release);
        }
    }

    private static ProgramOutline of(Map<String, byte[]> classes, int release) {
        List<Found> found = new ArrayList<>();
        Map<String, String> sources = new TreeMap<>();
        int version = 0;
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            Scan scan = new Scan();
            try {
                new ClassReader(each.getValue()).accept(scan, ClassReader.SKIP_FRAMES);
            } catch (RuntimeException e) {
                // Ignored: the class file is damaged; the JVM reports that if it is needed.
                continue;
            }
            version = Math.max(
                    version,
                    ((each.getValue()[MAJOR] & 0xff) << 8) + (each.getValue()[MAJOR + 1] & 0xff) - VERSION_OFFSET);
            String name = each.getKey().replace('/', '.');
            String folder = each.getKey().substring(0, each.getKey().lastIndexOf('/') + 1);
            if (scan.source != null) {
                sources.put(name, folder + scan.source);
            }
            if (scan.hasMain(release)) {
                found.add(new Found(name, folder + scan.source, scan.line));
            }
        }
        found.sort(Comparator.comparing(Found::source).thenComparingInt(Found::line));
        return new ProgramOutline(found.stream().map(Found::name).toList(), sources, version);
    }

    /** A class with a main method, its source file, and the line of the main method. */
    private record Found(String name, String source, int line) {}

    /** Finds the main method of a class. */
    private static final class Scan extends ClassVisitor {
        private String source;
        private boolean isAbstract;
        private boolean classic;
        private boolean instance;
        private int line;

        Scan() {
            super(Opcodes.ASM9);
        }

        boolean hasMain(int release) {
            return classic || instance && release >= INSTANCE_MAIN_FROM;
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            isAbstract = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0;
        }

        @Override
        public void visitSource(String file, String debug) {
            source = file;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            boolean takesWords = descriptor.equals("([Ljava/lang/String;)V");
            if (!name.equals("main") || !takesWords && !descriptor.equals("()V")) {
                return null;
            }
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            boolean isClassic = takesWords && isStatic && (access & Opcodes.ACC_PUBLIC) != 0;
            classic |= isClassic;
            instance |= (access & Opcodes.ACC_PRIVATE) == 0 && (isStatic || !isAbstract);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitLineNumber(int number, org.objectweb.asm.Label start) {
                    line = line == 0 ? number : line;
                }
            };
        }
    }
}
