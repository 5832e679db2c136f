package classroom.weave.probe;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Base class of the visitors that add probes to a method. Added instructions are written to {@code mv}. */
public abstract class ProbedMethod extends MethodVisitor {
    protected ProbedMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /**
     * Pushes a site's number and calls a probe.
     *
     * @param owner      the class that has the probe
     * @param name       the probe's method
     * @param descriptor its parameters and result; the last parameter is the site
     */
    final void probe(ProbeClass owner, String name, String descriptor, int site) {
        push(site);
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner.internalName(), name, descriptor, false);
    }

    protected final void push(int number) {
        if (number <= 5) {
            mv.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number <= Byte.MAX_VALUE) {
            mv.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number <= Short.MAX_VALUE) {
            mv.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            mv.visitLdcInsn(number);
        }
    }

    protected final void load(Type type, int local) {
        mv.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    }

    protected final void store(Type type, int local) {
        mv.visitVarInsn(type.getOpcode(Opcodes.ISTORE), local);
    }

    /** Returns the type that a probe's descriptor has for a value of the given type. */
    protected static String seen(Type type) {
        switch (type.getSort()) {
            case Type.BOOLEAN:
            case Type.BYTE:
            case Type.CHAR:
            case Type.SHORT:
            case Type.INT:
                return "I";
            case Type.ARRAY:
            case Type.OBJECT:
                return "Ljava/lang/Object;";
            default:
                return type.getDescriptor();
        }
    }

    /**
     * Begins an exception handler at the end of the method. Its frame declares no local variable, or {@code this}
     * only, so that it is compatible with any frame of the method.
     */
    final void handler(ClassAnalysis.MethodAnalysis facts, Label at, Object... locals) {
        mv.visitLabel(at);
        if (facts.hasFrames()) {
            mv.visitFrame(Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        }
    }

    /**
     * Appends ints to the local variables of a frame. A long or a double is one entry of the frame but takes two slots.
     *
     * @param locals the number of entries
     * @param slot   where the ints begin, behind all others
     * @param count  the number of ints
     */
    static Object[] withInts(Object[] local, int locals, int slot, int count) {
        List<Object> all = new ArrayList<>();
        int places = 0;
        for (int i = 0; i < locals; i++) {
            all.add(local[i]);
            places += local[i] == Opcodes.LONG || local[i] == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; places < slot; places++) {
            all.add(Opcodes.TOP);
        }
        for (int i = 0; i < count; i++) {
            all.add(Opcodes.INTEGER);
        }
        return all.toArray();
    }

    static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }
}
