package classroom.weave;

import classroom.observe.Translations;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Passes each literal that has a translation to {@code classroom.observe.Translations}, which returns it in the
 * language of the run.
 */
final class WordsInBothLanguages extends ClassVisitor {
    private final Set<String> words;

    WordsInBothLanguages(ClassVisitor next, Set<String> words) {
        super(Opcodes.ASM9, next);
        this.words = words;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, signature, exceptions)) {
            @Override
            public void visitLdcInsn(Object value) {
                super.visitLdcInsn(value);
                if (words.contains(value)) {
                    visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            Type.getInternalName(Translations.class),
                            "say",
                            "(Ljava/lang/String;)Ljava/lang/String;",
                            false);
                }
            }
        };
    }
}
