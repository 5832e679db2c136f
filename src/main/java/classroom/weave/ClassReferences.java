package classroom.weave;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/** The classes that a class mentions in its constant pool. */
final class ClassReferences {
    private static final int CLASS_ENTRY = 7;

    private ClassReferences() {
    }

    /** Their internal names, as in {@code java/lang/String}; of an array, its element's. */
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
}
