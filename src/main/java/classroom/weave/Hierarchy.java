package classroom.weave;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
public final class Hierarchy {
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
    public Set<String> supertypes(String type) {
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
    public String declarer(String owner, String field, String descriptor) {
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

    /** Whether a field that {@link #declarer} gave can be set by its constructor or initializer only. */
    public boolean isFinal(String declarer, String field, String descriptor) {
        return shape(declarer).finals.contains(field + " " + descriptor);
    }

    /** Whether a class itself declares a method. */
    public boolean declares(String type, String method, String descriptor) {
        return shape(type).methods.contains(method + descriptor) || shape(type).others.contains(method + descriptor);
    }

    /** Whether a class has an initializer of its own. */
    public boolean hasInitializer(String type) {
        return shape(type).initializer;
    }

    /** The access flags of a type; 0 where it can't be read. */
    public int access(String type) {
        return shape(type).access;
    }

    /** The superclass of a type; null for none, or where it can't be read. */
    public String superclass(String type) {
        return shape(type).superclass;
    }

    /** Whether a class is the program's own. */
    public boolean isOwn(String type) {
        return own.containsKey(type);
    }

    /** Whether a method is declared by a type above its class that is none of the program's own; those of Object don't count. */
    boolean isOfOthers(String className, String method, String descriptor) {
        return supertypes(className).stream().anyMatch(type -> !own.containsKey(type) && !type.equals("java/lang/Object")
                && shape(type).methods.contains(method + descriptor));
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
        /** Names and descriptors of those that can be overridden. */
        private final Set<String> methods = new HashSet<>();
        /** Names and descriptors of the others. */
        private final Set<String> others = new HashSet<>();
        private final Set<String> finals = new HashSet<>();
        private boolean initializer;
        private int access;
        private String superclass;

        ClassShape() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            this.access = access;
            superclass = superName;
            if (superName != null) {
                above.add(superName);
            }
            above.addAll(List.of(interfaces));
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            if ((access & Opcodes.ACC_FINAL) != 0) {
                finals.add(name + " " + descriptor);
            }
            fields.put(name + " " + descriptor, (access & Opcodes.ACC_SYNTHETIC) == 0);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            if ((access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)) == 0 && !name.startsWith("<")) {
                methods.add(name + descriptor);
            } else {
                others.add(name + descriptor);
            }
            initializer |= name.equals("<clinit>");
            return null;
        }
    }
}
