package classroom.weave.probe;

import classroom.trace.format.Operation;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Records accesses to fields of the program and to array elements: reads after they happen, writes before. Array
 * accesses in compute-only loops are left out, because there may be billions of them.
 */
final class FieldProbes extends ConstructorVisitor {
    private static final Type OBJECT = Type.getObjectType("java/lang/Object");
    /**
     * The element types of the eight array loads from IALOAD on, which are also those of the eight stores from
     * IASTORE on.
     */
    private static final Type[] ELEMENTS = {
        Type.INT_TYPE,
        Type.LONG_TYPE,
        Type.FLOAT_TYPE,
        Type.DOUBLE_TYPE,
        OBJECT,
        Type.INT_TYPE,
        Type.INT_TYPE,
        Type.INT_TYPE
    };

    private final Probes.ProbeSite place;
    private final int free;
    private final boolean noted;

    FieldProbes(
            MethodVisitor next,
            Probes.ProbeSite place,
            ClassAnalysis.MethodAnalysis facts,
            String method,
            ProbeBudget.Grade grade) {
        super(next, method);
        this.place = place;
        this.free = facts.locals();
        this.noted = grade.compareTo(ProbeBudget.Grade.FIELDS) < 0;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        String declarer = noted && place.hasRoom() ? place.types().declarer(owner, name, descriptor) : null;
        boolean toNobody = opcode == Opcodes.PUTFIELD && isInPrologue();
        if (declarer == null || toNobody) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            return;
        }
        Type type = Type.getType(descriptor);
        int site = place.fieldSite(declarer, name, descriptor);
        switch (opcode) {
            case Opcodes.GETSTATIC:
                super.visitFieldInsn(opcode, owner, name, descriptor);
                mv.visitInsn(type.getSize() == 1 ? Opcodes.DUP : Opcodes.DUP2);
                probe(ProbeClass.FIELD, "readStatic", "(" + seen(type) + "I)V", site);
                break;
            case Opcodes.PUTSTATIC:
                mv.visitInsn(type.getSize() == 1 ? Opcodes.DUP : Opcodes.DUP2);
                probe(ProbeClass.FIELD, "writeStatic", "(" + seen(type) + "I)V", site);
                super.visitFieldInsn(opcode, owner, name, descriptor);
                break;
            case Opcodes.GETFIELD:
                mv.visitInsn(Opcodes.DUP);
                super.visitFieldInsn(opcode, owner, name, descriptor);
                mv.visitInsn(type.getSize() == 1 ? Opcodes.DUP_X1 : Opcodes.DUP2_X1);
                probe(ProbeClass.FIELD, "read", "(Ljava/lang/Object;" + seen(type) + "I)V", site);
                break;
            default:
                store(type, free);
                mv.visitInsn(Opcodes.DUP);
                load(type, free);
                probe(ProbeClass.FIELD, "write", "(Ljava/lang/Object;" + seen(type) + "I)V", site);
                load(type, free);
                super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        boolean element = noted && !place.isLooping();
        if (element && opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD && place.hasRoom()) {
            Type type = ELEMENTS[opcode - Opcodes.IALOAD];
            mv.visitInsn(Opcodes.DUP2);
            super.visitInsn(opcode);
            mv.visitInsn(type.getSize() == 1 ? Opcodes.DUP_X2 : Opcodes.DUP2_X2);
            probe(
                    ProbeClass.FIELD,
                    "readElement",
                    "(Ljava/lang/Object;I" + seen(type) + "I)V",
                    place.site(Operation.ELEMENT));
        } else if (element && opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE && place.hasRoom()) {
            Type type = ELEMENTS[opcode - Opcodes.IASTORE];
            store(type, free);
            mv.visitInsn(Opcodes.DUP2);
            load(type, free);
            probe(
                    ProbeClass.FIELD,
                    "writeElement",
                    "(Ljava/lang/Object;I" + seen(type) + "I)V",
                    place.site(Operation.ELEMENT));
            load(type, free);
            super.visitInsn(opcode);
        } else {
            super.visitInsn(opcode);
        }
    }
}
