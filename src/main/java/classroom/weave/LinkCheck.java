package classroom.weave;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/**
 * Has this JVM verify woven classes before a program runs with them. The classes are defined and linked by a class
 * loader that is dropped afterwards. None is initialized, so none of their code runs. A class file that is newer than
 * this JVM is verified with the version of this JVM, whose verifier applies the same rules.
 */
final class LinkCheck {
    private static final Pattern LOCATION = Pattern.compile("Location:\\s+([\\w$/.-]+)\\.");
    private static final int MAX_MAJOR = Opcodes.V1_8 + Runtime.version().feature() - 8;
    private static final int MINOR = 4;
    private static final int MAJOR = 6;

    private LinkCheck() {}

    /** Asks for the constructors of a class, which links it: that verifies it and those above it. */
    @SuppressWarnings("ReturnValueIgnored")
    private static void link(Class<?> woven) {
        woven.getDeclaredConstructors();
    }

    /**
     * Finds the classes that the verifier does not accept.
     *
     * @param woven  all classes of the program by internal name
     * @param others where the classes are found that the program uses
     * @return the first sentence of what the verifier says, by internal name
     */
    static Map<String, String> faults(Map<String, byte[]> woven, ClassLoader others) {
        Map<String, String> faults = new TreeMap<>();
        Classes classes = new Classes(woven, others);
        for (String name : woven.keySet()) {
            try {
                link(classes.loadClass(name.replace('/', '.')));
            } catch (VerifyError | ClassFormatError e) {
                String text = String.valueOf(e.getMessage());
                Matcher location = LOCATION.matcher(text);
                String where = location.find() && woven.containsKey(location.group(1)) ? location.group(1) : name;
                faults.put(where, text.lines().findFirst().orElse(e.toString()));
            } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
                // Something that it needs is missing here, which may be there when the program runs.
                continue;
            }
        }
        return faults;
    }

    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> woven;

        Classes(Map<String, byte[]> woven, ClassLoader others) {
            super(others);
            this.woven = woven;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = woven.get(name.replace('.', '/'));
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> known = findLoadedClass(name);
                byte[] readable = readable(bytes);
                return known != null ? known : defineClass(name, readable, 0, readable.length);
            }
        }

        /** The class file with a version that this JVM reads. */
        private static byte[] readable(byte[] bytes) {
            int major = (bytes[MAJOR] & 0xff) << 8 | bytes[MAJOR + 1] & 0xff;
            boolean preview = bytes[MINOR] != 0 || bytes[MINOR + 1] != 0;
            if (major <= MAX_MAJOR && (!preview || major < Opcodes.V12)) {
                return bytes;
            }
            byte[] changed = bytes.clone();
            int lower = Math.min(major, MAX_MAJOR);
            changed[MINOR] = 0;
            changed[MINOR + 1] = 0;
            changed[MAJOR] = (byte) (lower >> 8);
            changed[MAJOR + 1] = (byte) lower;
            return changed;
        }
    }
}
