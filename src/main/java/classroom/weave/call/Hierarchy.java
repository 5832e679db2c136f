package classroom.weave.call;

import classroom.trace.format.FieldAccess;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Facts about types, read from class files without loading a class: supertypes, which types belong to the program,
 * and the fields of those.
 */
public final class Hierarchy {
    /** The name of the method that initializes a class. */
    public static final String INITIALIZER = "<clinit>";

    private static final int READ = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

    private final Map<String, byte[]> own;
    private final ClassLoader others;
    private final boolean keepsVersions;
    private final Map<String, ClassShape> shapes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /**
     * @param own           the program's own classes by internal name
     * @param others        loads other classes
     * @param keepsVersions whether classes keep the version that serialization computes for them
     */
    public Hierarchy(Map<String, byte[]> own, ClassLoader others, boolean keepsVersions) {
        this.own = own;
        this.others = others;
        this.keepsVersions = keepsVersions;
    }

    /** Returns the type and all its supertypes, the nearest first. */
    public Set<String> supertypes(String type) {
        Set<String> known = supertypes.get(type);
        if (known == null) {
            known = climb(type);
            supertypes.put(type, known);
        }
        return known;
    }

    /**
     * Finds the class of the program that declares a field.
     *
     * @return its internal name, or null if no class of the program declares the field or the compiler generated it
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

    /** Returns how the accesses of a field are ordered; the class must declare it. */
    public FieldAccess access(String declarer, String field, String descriptor) {
        return shape(declarer).fieldAccess.getOrDefault(field + " " + descriptor, FieldAccess.UNKNOWN);
    }

    /**
     * Whether objects of a class can be serialized and the class does not declare its serial version. Swing
     * components are left out, since programs do not serialize them.
     */
    public boolean hasComputedVersion(String type) {
        Set<String> all = supertypes(type);
        return keepsVersions
                && all.contains("java/io/Serializable")
                && !all.contains("java/awt/Component")
                && !shape(type).fields.containsKey("serialVersionUID J");
    }

    /**
     * Finds the class of the program whose initializer runs when a class is used for the first time: the class itself
     * or its nearest superclass with an initializer.
     *
     * @param user the class that uses it
     * @return the internal name, or null if there is none, or if it is {@code user} or one of its superclasses
     */
    public String initialized(String type, String user) {
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

    /** Whether a field found by {@link #declarer} can be set only by a constructor or initializer of its class. */
    public boolean isFinal(String declarer, String field, String descriptor) {
        return shape(declarer).finals.contains(field + " " + descriptor);
    }

    /** Whether a class itself declares a method. */
    public boolean declares(String type, String method, String descriptor) {
        return shape(type).methods.containsKey(method + descriptor);
    }

    /** Whether a class has an initializer of its own. */
    public boolean hasInitializer(String type) {
        return shape(type).initializer;
    }

    /** Returns the access flags of a type; 0 if it cannot be read. */
    public int access(String type) {
        return shape(type).access;
    }

    /** Returns the superclass of a type; null for none, or if it cannot be read. */
    public String superclass(String type) {
        return shape(type).superclass;
    }

    /** Whether a class is the program's own. */
    public boolean isOwn(String type) {
        return own.containsKey(type);
    }

    /** Whether a supertype outside the program declares a method; the methods of Object do not count. */
    public boolean isOfOthers(String className, String method, String descriptor) {
        return supertypes(className).stream()
                .anyMatch(type -> !own.containsKey(type)
                        && !type.equals("java/lang/Object")
                        && shape(type).isOverridable(method + descriptor));
    }

    /** Whether a type's class file was found, so that its methods are known. */
    boolean isKnown(String type) {
        return shape(type).found;
    }

    /**
     * Whether a type or one of its supertypes has a method.
     *
     * @param ofClass whether the method has to be static
     */
    boolean has(String type, String method, String descriptor, boolean ofClass) {
        String signature = method + ClassShape.arguments(descriptor);
        for (String each : supertypes(type)) {
            Integer access = shape(each).calls.get(signature);
            if (access != null && (access & Opcodes.ACC_STATIC) != 0 == ofClass) {
                return true;
            }
        }
        return false;
    }

    /** Whether a call of a method on a type runs code of the program, as far as this is known before it runs. */
    boolean isOwnCode(String type, String method, String descriptor) {
        String signature = method + ClassShape.arguments(descriptor);
        for (String each : supertypes(type)) {
            Integer access = shape(each).calls.get(signature);
            if (access != null) {
                return own.containsKey(each) && (access & Opcodes.ACC_ABSTRACT) == 0;
            }
        }
        return false;
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
            // A type that cannot be read has no known supertypes; calls on it are not recorded.
            return new ClassShape();
        }
        return shape;
    }

    private byte[] load(String type) throws IOException {
        try (InputStream in = others.getResourceAsStream(type + ".class")) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
