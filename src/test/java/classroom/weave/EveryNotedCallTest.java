package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.weave.call.CallRule;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Every call that is noted, with every list of parameters and every type of result that this JDK has, becomes code that can run. */
class EveryNotedCallTest {
    /** Of newer JDKs, or previews that a program must ask for. */
    private static final Set<String> MAY_BE_MISSING = Set.of(
            "java/lang/Thread$Builder",
            "java/lang/Thread$Builder$OfVirtual",
            "java/lang/IO",
            "java/io/IO",
            "java/util/concurrent/StructuredTaskScope");

    private final Map<String, byte[]> callers = new LinkedHashMap<>();

    @Test
    void isVerifiedAndCallsProbesThatExist() throws Exception {
        for (String each : CallRule.all()) {
            String type = each.substring(0, each.indexOf('.'));
            String method = each.substring(each.indexOf('.') + 1).replaceFirst("\\(.*", "");
            try {
                Class<?> owner =
                        Class.forName(type.replace('/', '.'), false, getClass().getClassLoader());
                Set<Method> all = Arrays.stream(owner.getMethods())
                        .filter(one -> one.getName().equals(method))
                        .collect(Collectors.toSet());
                boolean newer = each.contains("(")
                        || method.equals("startVirtualThread")
                        || type.contains("/atomic/")
                        || type.endsWith("StructuredTaskScope");
                assertTrue(newer || all.size() > 0, "no such method: " + each);
                all.forEach(one -> caller(owner, one));
            } catch (ClassNotFoundException e) {
                assertTrue(MAY_BE_MISSING.contains(type), type);
            }
        }
        assertTrue(callers.size() > 300, callers.size() + " calls");
        WovenCopy copy = new Weaver(getClass().getClassLoader()).withProbes().weave(callers);
        assertEquals(List.of(), copy.gaps());
        List<String> silent = new ArrayList<>();
        copy.classes().forEach((name, bytes) -> {
            // Enter and leave of a call, or one event of it.
            if (ProbeCalls.in(bytes).isEmpty()) {
                silent.add(name);
            }
        });
        assertEquals(Set.of(), ProbeCalls.missing(copy));
        assertEquals(List.of(), silent);
    }

    /** A class with one static method, which takes what the call needs and makes it. */
    private void caller(Class<?> owner, Method method) {
        String name = "made/Caller" + callers.size();
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        boolean ofClass = Modifier.isStatic(method.getModifiers());
        Type[] arguments = Type.getArgumentTypes(method);
        List<Type> all = new ArrayList<>(Arrays.asList(arguments));
        if (!ofClass) {
            all.add(0, Type.getType(owner));
        }
        MethodVisitor code = writer.visitMethod(
                Opcodes.ACC_STATIC,
                "call",
                Type.getMethodDescriptor(Type.getReturnType(method), all.toArray(Type[]::new)),
                null,
                null);
        code.visitCode();
        int local = 0;
        for (Type each : all) {
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            local += each.getSize();
        }
        int opcode =
                ofClass ? Opcodes.INVOKESTATIC : owner.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(
                opcode,
                Type.getInternalName(owner),
                method.getName(),
                Type.getMethodDescriptor(method),
                owner.isInterface());
        code.visitInsn(Type.getReturnType(method).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        callers.put(name, writer.toByteArray());
    }
}
