package classroom.architecture;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes declared by a set of class files, by their simple names. Private nested, local and anonymous classes are
 * ignored.
 */
final class SimpleNames {
    /** The packages whose public types must not share a name with a class of the app, by module. */
    private static final Map<String, List<String>> PLATFORM = Map.of(
            "java.base",
            List.of(
                    "java/lang",
                    "java/util",
                    "java/io",
                    "java/nio/file",
                    "java/util/concurrent",
                    "java/util/concurrent/locks"),
            "java.desktop",
            List.of("javax/swing", "java/awt"));

    private final Map<String, Set<String>> classes = new TreeMap<>();

    /** Adds the class declared by a class file. */
    void add(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        String name = reader.getClassName();
        Nesting nesting = new Nesting(name);
        reader.accept(nesting, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        if (nesting.isNamed && !name.endsWith("/package-info")) {
            classes.computeIfAbsent(nesting.simpleName, key -> new TreeSet<>()).add(name);
        }
    }

    /** Returns the simple names of several classes, a sentence each. */
    List<String> repeated() {
        return classes.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> each.getKey() + " is the name of " + each.getValue())
                .toList();
    }

    /** Returns the simple names that are also those of a type of the platform, a sentence each. */
    List<String> shadowing(Set<String> platform) {
        return classes.entrySet().stream()
                .filter(each -> platform.contains(each.getKey()))
                .map(each -> each.getValue() + " has the name of a type of the platform")
                .toList();
    }

    /** Returns the simple names of the public types in commonly imported packages of the running JVM. */
    static Set<String> platform() throws IOException {
        Set<String> names = new TreeSet<>();
        FileSystem modules = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (Map.Entry<String, List<String>> module : PLATFORM.entrySet()) {
            for (String each : module.getValue()) {
                try (Stream<Path> files = Files.list(modules.getPath("modules", module.getKey(), each))) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.matches("\\w+[.]class"))
                            .map(file -> file.substring(0, file.indexOf('.')))
                            .filter(name -> isPublic(each, name))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static boolean isPublic(String folder, String name) {
        try {
            Class<?> type = Class.forName(folder.replace('/', '.') + "." + name, false, null);
            return Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Determines whether a class is top level, nested and visible, or neither. */
    private static final class Nesting extends ClassVisitor {
        private final String name;
        private String simpleName;
        private boolean isNamed = true;

        Nesting(String name) {
            super(Opcodes.ASM9);
            this.name = name;
            simpleName = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public void visitInnerClass(String nested, String outer, String simple, int access) {
            if (nested.equals(name)) {
                isNamed = outer != null && simple != null && (access & Opcodes.ACC_PRIVATE) == 0;
                simpleName = simple;
            }
        }
    }
}
