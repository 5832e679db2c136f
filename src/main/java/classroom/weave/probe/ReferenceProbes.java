package classroom.weave.probe;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Redirects a method's references to recorded calls, as {@link References} describes. */
final class ReferenceProbes extends MethodVisitor {
    private final Probes.ProbeSite place;
    private final References references;
    private final String method;

    ReferenceProbes(MethodVisitor next, Probes.ProbeSite place, References references, String method) {
        super(Opcodes.ASM9, next);
        this.place = place;
        this.references = references;
        this.method = method;
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        Object[] turned = references.turned(descriptor, bootstrap, arguments, method, place.line());
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, turned);
    }
}
