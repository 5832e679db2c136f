package classroom.weave.probe;

import classroom.weave.call.CallRule;
import classroom.weave.call.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the weaver has to know about a class before it changes the methods. */
public final class ClassAnalysis extends ClassVisitor {
    /** The analyses, by method name and descriptor. */
    private final Map<String, MethodAnalysis> methods = new HashMap<>();
    /** The methods that implement lambdas and method references whose functional interface is not the program's own. */
    private final Set<String> lambdas = new HashSet<>();

    private final Hierarchy types;
    private String className;
    private int version;
    private int fullVersion;
    private boolean named;

    private ClassAnalysis(Hierarchy types) {
        super(Opcodes.ASM9);
        this.types = types;
    }

    /** Analyzes a class. */
    static ClassAnalysis of(ClassReader plain, Hierarchy types) {
        ClassAnalysis facts = new ClassAnalysis(types);
        plain.accept(facts, ClassReader.SKIP_FRAMES);
        return facts;
    }

    String className() {
        return className;
    }

    /** The version of its class file. */
    int version() {
        return fullVersion;
    }

    /** Whether the class can have probes: it is compiled for Java 5 or later. */
    boolean canBeWoven() {
        return version >= Opcodes.V1_5;
    }

    /** Whether the class file names local variables in any method, as those do that are compiled with {@code -g}. */
    boolean isNamed() {
        return named;
    }

    /** Whether the methods have stack map frames: the class is compiled for Java 6 or later. */
    private boolean hasFrames() {
        return version >= Opcodes.V1_6;
    }

    MethodAnalysis method(String name, String descriptor) {
        return methods.get(name + descriptor);
    }

    /** Whether a method may be called from outside the program: as the first method of a thread, or by the JDK. */
    boolean mayBeOutermost(String name, String descriptor, int access) {
        boolean main = name.equals("main")
                && descriptor.endsWith(")V")
                && (descriptor.equals("()V") || descriptor.equals("([Ljava/lang/String;)V"));
        boolean inherited = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
                && types.isOfOthers(className, name, descriptor);
        return !name.startsWith("<") && (main || inherited || lambdas.contains(name + descriptor));
    }

    @Override
    public void visit(
            int classVersion, int access, String name, String signature, String superName, String[] interfaces) {
        className = name;
        fullVersion = classVersion;
        version = classVersion & 0xffff;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodAnalysis method = new MethodAnalysis(access);
        methods.put(name + descriptor, method);
        return method;
    }

    /** The analysis of one method. */
    public final class MethodAnalysis extends InstructionVisitor {
        private final List<Label> blocks = new ArrayList<>();
        private final Set<Label> behindEntering = new HashSet<>();
        private boolean entering;
        private boolean monitors;
        private int locals;
        private boolean canFail;
        private int firstLine;
        private boolean losesThis;
        private final int access;
        private final LineLoops loops = new LineLoops();
        private final PureLoops pure = new PureLoops();
        private final LocalNames names = new LocalNames();
        private int reserved;

        private MethodAnalysis(int access) {
            super(null);
            this.access = access;
        }

        /**
         * Whether the method is synchronized and its monitor can be loaded wherever it ends: nothing is stored in the
         * local variable of {@code this}.
         */
        boolean isSynchronized() {
            return (access & Opcodes.ACC_SYNCHRONIZED) != 0 && (isStatic() || !losesThis);
        }

        /**
         * Whether the method must keep its {@code synchronized} flag, because the serial version that the JVM
         * computes for the class depends on it. Its monitor is then recorded after the JVM has entered it.
         */
        boolean staysSynchronized() {
            return isSynchronized() && (access & Opcodes.ACC_PRIVATE) == 0 && types.hasComputedVersion(className);
        }

        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        /**
         * The local variables that the frame of the exception handler around the method declares: {@code this} if the
         * handler leaves its monitor, else none.
         */
        Object[] localsOfHandler() {
            return isSynchronized() && !isStatic() ? new Object[] {className} : new Object[0];
        }

        /** Whether an exception handler needs a stack map frame. */
        boolean hasFrames() {
            return ClassAnalysis.this.hasFrames();
        }

        /** The first free local variable, after the loop counter if there is one. */
        public int locals() {
            return firstReserved() + reserved;
        }

        /** The first of the local variables that are reserved for the probes of methods. */
        int firstReserved() {
            return loops.compute() ? locals + 1 : locals;
        }

        /** Reserves local variables for the probes of methods. */
        void reserve(int count) {
            reserved = count;
        }

        /** The named local variables. Valid after the whole method has been visited. */
        LocalNames variables() {
            return names;
        }

        /** The local variable that counts the lines of compute-only loops. */
        int counter() {
            return locals;
        }

        /** Whether the method has recorded calls that may throw. */
        boolean canFail() {
            return canFail;
        }

        /** Whether the method has instructions that enter monitors. */
        boolean hasMonitors() {
            return monitors;
        }

        /** Whether a try-catch block, by its index, begins right after a monitor is entered. */
        boolean isEntered(int block) {
            return block < blocks.size() && behindEntering.contains(blocks.get(block));
        }

        /** The line of its first instruction; 0 without line numbers. */
        int firstLine() {
            return firstLine;
        }

        /** The compute-only loops of the method. */
        LineLoops loops() {
            return loops;
        }

        /** Its loops that only look. */
        public PureLoops pureLoops() {
            return pure;
        }

        @Override
        protected void before(int opcode) {
            pure.instruction(opcode);
            loops.instruction();
            names.instruction();
            entering = opcode == Opcodes.MONITORENTER;
            monitors |= entering;
            if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
                loops.store();
            }
            boolean field = opcode >= Opcodes.GETSTATIC && opcode <= Opcodes.PUTFIELD;
            boolean makes = opcode >= Opcodes.NEW && opcode <= Opcodes.ANEWARRAY || opcode == Opcodes.MULTIANEWARRAY;
            if (field || makes || entering || opcode == Opcodes.INVOKEDYNAMIC) {
                loops.act();
            }
        }

        @Override
        public void visitTryCatchBlock(Label from, Label to, Label handler, String type) {
            blocks.add(from);
            pure.handler(handler);
        }

        @Override
        public void visitLabel(Label label) {
            loops.label(label);
            pure.label(label);
            names.label(label);
            if (entering) {
                behindEntering.add(label);
                entering = false;
            }
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            loops.line(line);
            if (firstLine == 0) {
                firstLine = line;
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean ofInterface) {
            CallRule call = CallRule.of(types, opcode == Opcodes.INVOKESTATIC, owner, called, descriptor);
            canFail |= call != null && call.canFail();
            before(opcode);
            pure.call(owner, called);
            loops.call(owner, called);
        }

        @Override
        public void visitVarInsn(int opcode, int local) {
            before(opcode);
            losesThis |= opcode == Opcodes.ASTORE && local == 0;
            if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
                names.store(local);
            }
        }

        @Override
        public void visitIincInsn(int local, int increment) {
            before(Opcodes.IINC);
            names.store(local);
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, String signature, Label start, Label end, int slot) {
            named = true;
            names.variable(name, descriptor, slot, start, end);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            before(opcode);
            pure.jump(opcode, label);
            loops.jump(label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
            visitLookupSwitchInsn(dflt, null, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
            before(Opcodes.LOOKUPSWITCH);
            loops.jump(dflt);
            for (Label each : labels) {
                loops.jump(each);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            Type made = Type.getReturnType(descriptor);
            boolean others = made.getSort() == Type.OBJECT && !types.isOwn(made.getInternalName());
            if (others
                    && arguments.length > 1
                    && arguments[1] instanceof Handle target
                    && target.getOwner().equals(className)) {
                lambdas.add(target.getName() + target.getDesc());
            }
            before(Opcodes.INVOKEDYNAMIC);
        }

        @Override
        public void visitMaxs(int stack, int maxLocals) {
            locals = maxLocals;
            names.complete(loops);
        }
    }
}
