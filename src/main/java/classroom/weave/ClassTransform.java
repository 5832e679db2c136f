package classroom.weave;

import org.objectweb.asm.ClassVisitor;

/** A change that the weaver makes to the classes of a program. */
interface ClassTransform {
    /** Returns a visitor that makes the change and passes the class on to {@code next}. */
    ClassVisitor into(ClassVisitor next);
}
