package classroom.weave.probe;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** The visitors that a copy needs in addition to those that add probes. Used by one thread. */
public interface AddedVisitors {
    /** Returns a visitor that changes a class and passes it on to {@code next}. */
    ClassVisitor type(ClassVisitor next);

    /**
     * Returns a visitor that changes a method and passes it on to {@code next}.
     *
     * @param place      makes the sites of the method
     * @param facts      what is known of its instructions
     * @param name       the method's name
     * @param descriptor the method's parameters and result, as class files have them
     * @param access     its access flags
     */
    MethodVisitor method(
            MethodVisitor next,
            Probes.ProbeSite place,
            ClassAnalysis.MethodAnalysis facts,
            String name,
            String descriptor,
            int access);
}
