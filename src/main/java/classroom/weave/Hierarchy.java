package classroom.weave;

import classroom.trace.FieldAccess;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is known of types without loading any: their supertypes, which of them are the program's own, and the fields of those. */
final class Hierarchy {
    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Map<String, byte[]> own;
    private final ClassLoader others;
    private final Map<String, ClassShape> shapes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /**
     * @param own    the program's own classes by internal name
     * @param others where other classes are found
     */
    Hierarchy(Map<String, byte[]> own, ClassLoader others) {
        this.own = own;
        this.others = others;
    }

    /** The type and all above it, the nearest first. */
    Set<String> supertypes(String type) {
        Set<String> known = supertypes.get(type);
        if (known == null) {
            known = climb(type);
            supertypes.put(type, known);
        }
        return known;
    }

    /**
     * The class of the program that declares a field.
     *
     * @return null if none does, or if the compiler made the field up
     */
    String declarer(String owner, String field, String descriptor) {
        for (String type : supertypes(owner)) {
            if (own.containsKey(type)) {
                Boolean real = shape(type).fields.get(field + " " + descriptor);
                if (real != null) {
                    return real ? type : null;
                }
            }
        }
        return null;
    }

    /** How the accesses of a field are ordered, which its class declares. */
    FieldAccess access(String declarer, String field, String descriptor) {
        return shape(declarer).access.getOrDefault(field + " " + descriptor, FieldAccess.UNKNOWN);
    }

    /** Whether objects of a class may be written to a file, and the class doesn't tell its version. Nobody writes windows to a file. */
    boolean hasComputedVersion(String type) {
        Set<String> all = supertypes(type);
        return all.contains("java/io/Serializable") && !all.contains("java/awt/Component")
                && !shape(type).fields.containsKey("serialVersionUID J");
    }

    /**
     * The class of the program whose initializer runs when a class is used for the first time: itself or the nearest one above it that has
     * one, unless whoever uses it is a part of that.
     *
     * @param user the class that uses it
     * @return null if there is none
     */
    String initialized(String type, String user) {
        Set<String> known = supertypes(user);
        for (String each = type; each != null && own.containsKey(each); each = shape(each).superclass) {
            if (known.contains(each)) {
                return null;
            }
            if (shape(each).initializer) {
                return each;
            }
        }
        return null;
    }

    /** Whether a class is the program's own. */
    boolean isOwn(String type) {
        return own.containsKey(type);
    }

    /** Whether a method is declared by a type above its class that is none of the program's own; those of Object don't count. */
    boolean isOfOthers(String className, String method, String descriptor) {
        return supertypes(className).stream().anyMatch(type -> !own.containsKey(type) && !type.equals("java/lang/Object")
                && shape(type).isOverridable(method + descriptor));
    }

    /** Whether a type's class file was found, so that its methods are known. */
    boolean isKnown(String type) {
        return shape(type).found;
    }

    /**
     * Whether a type or one above it has a method.
     *
     * @param ofClass whether the method is to be static
     */
    boolean has(String type, String method, String descriptor, boolean ofClass) {
        String signature = method + arguments(descriptor);
        for (String each : supertypes(type)) {
            Integer access = shape(each).calls.get(signature);
            if (access != null && (access & Opcodes.ACC_STATIC) != 0 == ofClass) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call of a method on a type finds code of the program's own, as far as that can be told before it runs. */
    boolean isOwnCode(String type, String method, String descriptor) {
        String signature = method + arguments(descriptor);
        for (String each : supertypes(type)) {
            Integer access = shape(each).calls.get(signature);
            if (access != null) {
                return own.containsKey(each) && (access & Opcodes.ACC_ABSTRACT) == 0;
            }
        }
        return false;
    }

    /** A method's parameters without its result, which a method that overrides it may narrow. */
    private static String arguments(String descriptor) {
        return descriptor.substring(0, descriptor.indexOf(')') + 1);
    }

    private Set<String> climb(String type) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                open.addAll(shape(next).above);
            }
        }
        return found;
    }

    private ClassShape shape(String type) {
        return shapes.computeIfAbsent(type, this::read);
    }

    private ClassShape read(String type) {
        ClassShape shape = new ClassShape();
        try {
            byte[] plain = own.containsKey(type) ? own.get(type) : load(type);
            if (plain != null) {
                new ClassReader(plain).accept(shape, READ);
            }
        } catch (IOException | IllegalArgumentException e) {
            // A type that can't be read has no known supertypes: its calls are then not noted.
            return new ClassShape();
        }
        return shape;
    }

    private byte[] load(String type) throws IOException {
        try (InputStream in = others.getResourceAsStream(type + ".class")) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private static final class ClassShape extends ClassVisitor {
        private final List<String> above = new ArrayList<>();
        /** Name and descriptor, and whether the source has it. */
        private final Map<String, Boolean> fields = new HashMap<>();
        private final Map<String, FieldAccess> access = new HashMap<>();
        /** The access flags of methods by name and descriptor. */
        private final Map<String, Integer> methods = new HashMap<>();
        /** The same by name and parameters. */
        private final Map<String, Integer> calls = new HashMap<>();
        private boolean found;
        private String superclass;
        private boolean initializer;

        ClassShape() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            found = true;
            superclass = superName;
            if (superName != null) {
                above.add(superName);
            }
            above.addAll(List.of(interfaces));
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            fields.put(name + " " + descriptor, (access & Opcodes.ACC_SYNTHETIC) == 0);
            this.access.put(name + " " + descriptor, (access & Opcodes.ACC_VOLATILE) != 0 ? FieldAccess.VOLATILE
                    : (access & Opcodes.ACC_FINAL) != 0 ? FieldAccess.FINAL : FieldAccess.PLAIN);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            initializer |= name.equals(InitializerProbes.METHOD);
            if (!name.startsWith("<")) {
                methods.put(name + descriptor, access);
                calls.put(name + arguments(descriptor), access);
            }
            return null;
        }

        private boolean isOverridable(String method) {
            Integer access = methods.get(method);
            return access != null && (access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0;
        }
    }
}
