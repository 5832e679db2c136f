package classroom.weave.resume;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Changes classes so that an actor can be suspended in them without help from the JVM. */
public final class ResumableClasses {
    private ResumableClasses() {}

    /**
     * Returns the changed classes of a scheduled copy, by internal name; null if the classes of the schedule are not
     * changed, as they are if the app was built as a whole.
     *
     * @param program the classes of the copy
     */
    public static Map<String, byte[]> ofProgram(Map<String, byte[]> program) {
        Set<MethodId> schedule = ResumableSchedule.methods();
        return schedule == null
                ? null
                : changed(program, new ResumableMethods(program.values(), new CallPolicy.OfProgram(schedule)));
    }

    /** Returns the changed classes, by internal name. Those without a method that may be left stay as they are. */
    static Map<String, byte[]> changed(Map<String, byte[]> plain, ResumableMethods methods) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        plain.forEach((name, each) -> changed.put(name, changed(each, methods)));
        return changed;
    }

    private static byte[] changed(byte[] plain, ResumableMethods methods) {
        ClassReader reader = new ClassReader(plain);
        Map<MethodId, CallStates> states = new HashMap<>();
        reader.accept(new StateFinder(methods, states), ClassReader.EXPAND_FRAMES);
        if (states.isEmpty()) {
            return plain;
        }
        ClassNode tree = new ClassNode();
        reader.accept(tree, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        Map<MethodId, List<BitSet>> live = new HashMap<>();
        for (MethodNode each : tree.methods) {
            MethodId method = new MethodId(tree.name, each.name, each.desc);
            if (states.containsKey(method)) {
                live.put(method, LiveVariables.afterCalls(each));
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Change(writer, methods, states, live), ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    /** Finds the states of the calls in each resumable method. */
    private static final class StateFinder extends ClassVisitor {
        private final ResumableMethods methods;
        private final Map<MethodId, CallStates> states;
        private String type;

        StateFinder(ResumableMethods methods, Map<MethodId, CallStates> states) {
            super(Opcodes.ASM9);
            this.methods = methods;
            this.states = states;
        }

        @Override
        public void visit(int version, int access, String name, String generic, String superName, String[] above) {
            type = name;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            MethodId method = new MethodId(type, name, descriptor);
            if (!methods.isResumable(method)) {
                return null;
            }
            CallStates found = new CallStates(type, access, name, descriptor);
            states.put(method, found);
            return found;
        }
    }

    private static final class Change extends ClassVisitor {
        private final ResumableMethods methods;
        private final Map<MethodId, CallStates> states;
        private final Map<MethodId, List<BitSet>> live;
        private String type;

        Change(
                ClassVisitor next,
                ResumableMethods methods,
                Map<MethodId, CallStates> states,
                Map<MethodId, List<BitSet>> live) {
            super(Opcodes.ASM9, next);
            this.methods = methods;
            this.states = states;
            this.live = live;
        }

        @Override
        public void visit(int version, int access, String name, String generic, String superName, String[] above) {
            type = name;
            super.visit(version, access, name, generic, superName, above);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, generic, thrown);
            MethodId method = new MethodId(type, name, descriptor);
            CallStates found = states.get(method);
            return found == null ? next : new ResumableMethod(next, methods, method, access, found, live.get(method));
        }
    }
}
