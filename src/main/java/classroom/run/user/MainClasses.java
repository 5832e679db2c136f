package classroom.run.user;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a folder or jar with a {@code main}, and the Java version that they require. Reads class files without
 * loading them.
 */
final class MainClasses {
    /** The first Java that allows a {@code main} without arguments and as an instance method. */
    static final int INSTANCE_MAIN = 25;

    private static final int FIRST_CLASS_VERSION = 44;
    private static final int MAX_CLASSES = 100_000;
    private static final int MAJOR_AT = 6;

    /** The names of the classes, and whether any Java can start them; otherwise only newer ones can. */
    private final Map<String, Boolean> names = new TreeMap<>();

    private int newest;
    private int classes;

    private MainClasses() {}

    /**
     * Reads the classes of a folder or jar.
     *
     * @param place the folder or jar
     * @throws IOException if it cannot be read
     */
    static MainClasses in(Path place) throws IOException {
        MainClasses found = new MainClasses();
        if (Files.isDirectory(place)) {
            found.findInFolder(place);
        } else {
            found.findInJar(place);
        }
        return found;
    }

    /**
     * Returns the names of the classes in order, and whether any Java can start them; otherwise only newer ones can.
     */
    Map<String, Boolean> names() {
        return names;
    }

    /** Returns the number of class files. */
    int count() {
        return classes;
    }

    /** Returns the Java version required by the newest class file, as in 17; 0 if there is none. */
    int newest() {
        return newest;
    }

    private void findInFolder(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".class") && attributes.isRegularFile()) {
                    look(Files.readAllBytes(file));
                }
                return classes > MAX_CLASSES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
    }

    private void findInJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements() && classes <= MAX_CLASSES; ) {
                JarEntry each = all.nextElement();
                if (each.getName().endsWith(".class") && !each.getName().startsWith("META-INF/")) {
                    try (InputStream in = file.getInputStream(each)) {
                        look(in.readAllBytes());
                    }
                }
            }
        }
    }

    private void look(byte[] bytes) {
        if (bytes.length <= MAJOR_AT + 1) {
            return;
        }
        classes++;
        newest = Math.max(newest, ((bytes[MAJOR_AT] & 0xFF) << 8 | bytes[MAJOR_AT + 1] & 0xFF) - FIRST_CLASS_VERSION);
        try {
            new ClassReader(bytes)
                    .accept(new MainFinder(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // Ignored: the class file is damaged, or for an unknown newer Java.
            return;
        }
    }

    /** Finds the main method of a class. */
    private final class MainFinder extends ClassVisitor {
        private String name;
        private boolean concrete;
        private boolean constructor;
        private boolean classic;
        private boolean other;

        MainFinder() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String className, String signature, String superName, String[] interfaces) {
            name = className.replace('/', '.');
            concrete = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            boolean ofClass = (access & Opcodes.ACC_STATIC) != 0;
            boolean withWords = descriptor.equals("([Ljava/lang/String;)V");
            constructor |= method.equals("<init>") && descriptor.equals("()V") && (access & Opcodes.ACC_PRIVATE) == 0;
            if (method.equals("main")
                    && (withWords || descriptor.equals("()V"))
                    && (access & Opcodes.ACC_PRIVATE) == 0) {
                classic |= withWords && ofClass && (access & Opcodes.ACC_PUBLIC) != 0;
                other |= ofClass || (access & Opcodes.ACC_ABSTRACT) == 0;
            }
            return null;
        }

        @Override
        public void visitEnd() {
            if (classic || other && (concrete && constructor)) {
                names.put(name, classic);
            }
        }
    }
}
