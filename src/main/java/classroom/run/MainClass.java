package classroom.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the class to start among those that were compiled. */
final class MainClass {
    private MainClass() {
    }

    /**
     * The class that has a {@code main}: the one named as the source file, else the first by name.
     *
     * @return its name with its package; null if there is none
     */
    static String in(Path folder, Path source) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(each -> each.toString().endsWith(".class")).sorted().toList();
        }
        String wanted = source.getFileName().toString().replaceFirst("[.]java$", "");
        List<String> mains = new ArrayList<>();
        for (Path each : files) {
            String name = main(Files.readAllBytes(each));
            if (name != null) {
                mains.add(name);
            }
        }
        return mains.stream().filter(each -> each.equals(wanted) || each.endsWith("." + wanted)).findFirst()
                .orElse(mains.isEmpty() ? null : mains.get(0));
    }

    private static String main(byte[] classFile) {
        String[] found = new String[1];
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
            private String name;

            @Override
            public void visit(int version, int access, String type, String signature, String above, String[] interfaces) {
                name = type.replace('/', '.');
            }

            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                if (method.equals("main") && descriptor.equals("([Ljava/lang/String;)V") && (access & Opcodes.ACC_STATIC) != 0) {
                    found[0] = name;
                }
                return null;
            }
        }, ClassReader.SKIP_CODE);
        return found[0];
    }
}
