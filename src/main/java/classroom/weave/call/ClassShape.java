package classroom.weave.call;

import classroom.trace.format.FieldAccess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class file says about its type: supertypes, fields and methods. Filled by a class reader. */
final class ClassShape extends ClassVisitor {
    /** Its superclass and interfaces. */
    final List<String> above = new ArrayList<>();
    /** Whether a field is in the source, by name and descriptor. */
    final Map<String, Boolean> fields = new HashMap<>();

    /** How accesses are ordered, by a field's name and descriptor. */
    final Map<String, FieldAccess> fieldAccess = new HashMap<>();
    /** The access flags of methods by name and descriptor. */
    final Map<String, Integer> methods = new HashMap<>();
    /** The access flags of methods by name and parameters. */
    final Map<String, Integer> calls = new HashMap<>();

    /** The final fields by name and descriptor. */
    final Set<String> finals = new HashSet<>();
    /** Whether the class file was found. */
    boolean found;
    /** The access flags; 0 if it cannot be read. */
    int access;
    /** Null for none, or if it cannot be read. */
    String superclass;
    /** Whether it has an initializer of its own. */
    boolean initializer;

    ClassShape() {
        super(Opcodes.ASM9);
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        found = true;
        this.access = access;
        superclass = superName;
        if (superName != null) {
            above.add(superName);
        }
        above.addAll(List.of(interfaces));
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        if ((access & Opcodes.ACC_FINAL) != 0) {
            finals.add(name + " " + descriptor);
        }
        fields.put(name + " " + descriptor, (access & Opcodes.ACC_SYNTHETIC) == 0);
        fieldAccess.put(
                name + " " + descriptor,
                (access & Opcodes.ACC_VOLATILE) != 0
                        ? FieldAccess.VOLATILE
                        : (access & Opcodes.ACC_FINAL) != 0 ? FieldAccess.FINAL : FieldAccess.PLAIN);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        initializer |= name.equals(Hierarchy.INITIALIZER);
        if (!name.startsWith("<")) {
            methods.put(name + descriptor, access);
            calls.put(name + arguments(descriptor), access);
        }
        return null;
    }

    /** Whether a subclass can override a method that the type declares, given by name and descriptor. */
    boolean isOverridable(String method) {
        Integer access = methods.get(method);
        return access != null && (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0;
    }

    /**
     * Returns the parameter part of a descriptor. The result type is left out, because an overriding method may
     * narrow it.
     */
    static String arguments(String descriptor) {
        return descriptor.substring(0, descriptor.indexOf(')') + 1);
    }
}
