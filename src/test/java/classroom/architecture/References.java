package classroom.architecture;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * The references of a class file, as internal names such as {@code java/lang/String}.
 *
 * @param all      every class named in its code, descriptors, signatures and annotations, but not in its string
 *                 literals
 * @param used     the classes whose methods it calls or whose fields it accesses
 * @param literals its string literals
 */
record References(Set<String> all, Set<String> used, Set<String> literals) {
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$/]+)[;<]");

    static References of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> all = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        Set<String> literals = new TreeSet<>();
        Set<Integer> characters = characters(reader);
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            int tag = at == 0 ? 0 : reader.readByte(at - 1);
            if (tag == CLASS) {
                String name = reader.readUTF8(at, buffer);
                if (!name.startsWith("[")) {
                    all.add(name);
                }
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                used.add(reader.readClass(at, buffer));
            } else if (tag == STRING) {
                literals.add(reader.readUTF8(at, buffer));
            } else if (tag == UTF8 && !characters.contains(i)) {
                Matcher descriptor = IN_DESCRIPTOR.matcher(text(reader, at));
                while (descriptor.find()) {
                    all.add(descriptor.group(1));
                }
            }
        }
        return new References(all, used, literals);
    }

    /** Returns the indexes of the constants that contain the characters of string literals. */
    private static Set<Integer> characters(ClassReader reader) {
        Set<Integer> characters = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == STRING) {
                characters.add(reader.readUnsignedShort(at));
            }
        }
        return characters;
    }

    private static String text(ClassReader reader, int at) {
        byte[] bytes = new byte[reader.readUnsignedShort(at)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) reader.readByte(at + 2 + i);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
