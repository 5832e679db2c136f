package classroom.weave;

import classroom.weave.probe.ProbeClass;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The calls of probes in woven classes, as in {@code classroom/observe/Probe.line(I)V}. */
final class ProbeCalls {
    private ProbeCalls() {}

    /** Returns those in a class. */
    static Set<String> in(byte[] classFile) {
        Set<String> called = new TreeSet<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String method, String type, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode,
                                            String owner,
                                            String name,
                                            String descriptor,
                                            boolean ofInterface) {
                                        if (ProbeClass.isProbe(owner)) {
                                            called.add(owner + "." + name + descriptor);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return called;
    }

    /** Returns those in a copy for which the observer has no method. */
    static Set<String> missing(WovenCopy copy) throws ClassNotFoundException {
        Set<String> missing = new TreeSet<>();
        copy.classes().values().forEach(each -> missing.addAll(in(each)));
        for (ProbeClass each : ProbeClass.values()) {
            probes(each).forEach(missing::remove);
        }
        return missing;
    }

    private static Stream<String> probes(ProbeClass type) throws ClassNotFoundException {
        return Arrays.stream(
                        Class.forName(type.internalName().replace('/', '.')).getMethods())
                .map(each -> type.internalName() + "." + each.getName() + Type.getMethodDescriptor(each));
    }
}
