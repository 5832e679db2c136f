package classroom.weave;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Lists the classes and methods that a class refers to in its constant pool. */
final class ClassReferences {
    private static final int CLASS_ENTRY = 7;
    private static final int HANDLE_ENTRY = 15;

    private ClassReferences() {}

    /**
     * Returns the internal names of the classes, as in {@code java/lang/String}; for an array, that of its element
     * type.
     */
    static Set<String> in(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0 && classFile[offset - 1] == CLASS_ENTRY) {
                String name = reader.readUTF8(offset, buffer);
                String element = name.replaceFirst("^\\[+L?", "");
                names.add(element.endsWith(";") ? element.substring(0, element.length() - 1) : element);
            }
        }
        return names;
    }

    /** Returns the methods of other classes and the constructors, as in {@code app/Other.run()V}. */
    static Set<String> referred(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            if (offset > 0
                    && classFile[offset - 1] == HANDLE_ENTRY
                    && reader.readConst(i, buffer) instanceof Handle to) {
                boolean ofSame = to.getOwner().equals(reader.getClassName());
                if (!ofSame || to.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
                    names.add(to.getOwner() + "." + to.getName() + to.getDesc());
                }
            }
        }
        return names;
    }
}
