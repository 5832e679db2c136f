package classroom.weave;

import org.objectweb.asm.ClassVisitor;

/** One thing that a woven copy has and its program has not. */
interface ClassTransform {
    /** A visitor that adds it to a class on the way to {@code next}. */
    ClassVisitor into(ClassVisitor next);
}
