package classroom.weave.schedule;

import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * Steps for the arguments of calls of the JDK that read or change them, such as {@code Collections.sort(list)},
 * {@code new ArrayList<>(other)} or {@code System.out.println(map)}. An argument that is only read is read in a step of
 * its own, and the call gets what was read; the step of an argument that is changed comes last.
 */
final class JdkArguments {
    private static final String OBJECT = "Ljava/lang/Object;";
    static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");
    /** Methods that change an argument, with its index. */
    private static final Map<String, Integer> CHANGED = Map.ofEntries(
            Map.entry("java/util/Collections.sort", 0),
            Map.entry("java/util/Collections.reverse", 0),
            Map.entry("java/util/Collections.shuffle", 0),
            Map.entry("java/util/Collections.swap", 0),
            Map.entry("java/util/Collections.fill", 0),
            Map.entry("java/util/Collections.rotate", 0),
            Map.entry("java/util/Collections.replaceAll", 0),
            Map.entry("java/util/Collections.addAll", 0),
            Map.entry("java/util/Collections.copy", 0),
            Map.entry("java/util/Arrays.sort", 0),
            Map.entry("java/util/Arrays.parallelSort", 0),
            Map.entry("java/util/Arrays.fill", 0),
            Map.entry("java/util/Arrays.setAll", 0),
            Map.entry("java/util/Arrays.parallelSetAll", 0),
            Map.entry("java/util/Arrays.parallelPrefix", 0),
            Map.entry("java/lang/System.arraycopy", 2));
    /** Interfaces whose values can be read by copying them. */
    private static final Set<String> COPIED =
            Set.of("java/lang/Iterable", "java/util/Collection", "java/util/List", "java/util/Set", "java/util/Map");

    /** What is done with an argument before the call. */
    private enum Action {
        NONE,
        /** Read and replaced by a copy. */
        COPY,
        /** Read and replaced by its text. */
        TEXT,
        /** Each element of an array is read and replaced by its text. */
        TEXTS,
        /** Changed. */
        CHANGE
    }

    /**
     * Writes the steps of a call's arguments, which are on the stack and stay there. Each has a site of its own, since
     * some may be shared and others not.
     */
    void prepare(ScheduledMethod.Emitter out, String owner, String name, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        List<Action> actions = actions(owner, name, types);
        if (actions.stream().anyMatch(each -> each != Action.NONE)) {
            write(out, owner, name, types, actions);
        }
    }

    /**
     * Writes the steps of a concatenation's operands, which are on the stack. Returns the descriptor of the same
     * concatenation with operands that may be texts.
     */
    String prepareConcatenation(ScheduledMethod.Emitter out, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        List<Action> actions = new ArrayList<>();
        Type[] changed = types.clone();
        boolean any = false;
        for (int i = 0; i < types.length; i++) {
            boolean text = isMutableOfJdk(types[i]);
            any |= text;
            actions.add(text ? Action.TEXT : Action.NONE);
            changed[i] = text ? Type.getType(Object.class) : types[i];
        }
        if (!any) {
            return descriptor;
        }
        write(out, "java/lang/String", "concat", types, actions);
        return Type.getMethodDescriptor(Type.getReturnType(descriptor), changed);
    }

    private static List<Action> actions(String owner, String name, Type... types) {
        int changed = CHANGED.getOrDefault(owner + "." + name, name.equals("toArray") && isOfUtil(owner) ? 0 : -1);
        boolean texts = isText(owner, name);
        boolean formats = isFormat(owner, name);
        boolean copies = isCopying(owner, name);
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            Type type = types[i];
            boolean array = type.getSort() == Type.ARRAY;
            boolean object = type.getSort() == Type.OBJECT;
            if (i == changed && (array || object)) {
                actions.add(Action.CHANGE);
            } else if (formats && array) {
                actions.add(Action.TEXTS);
            } else if (texts && object && type.getDescriptor().equals(OBJECT)) {
                actions.add(Action.TEXT);
            } else if (copies && (array || object && COPIED.contains(type.getInternalName()))
                    || owner.equals("java/lang/System") && name.equals("arraycopy") && i == 0) {
                actions.add(Action.COPY);
            } else {
                actions.add(Action.NONE);
            }
        }
        return actions;
    }

    /** Tells whether a method turns its arguments of type Object into text. */
    private static boolean isText(String owner, String name) {
        return owner.equals("java/io/PrintStream") && (name.equals("print") || name.equals("println"))
                || BUILDERS.contains(owner) && (name.equals("append") || name.equals("insert"))
                || owner.equals("java/lang/String") && name.equals("valueOf")
                || owner.equals("java/util/Objects") && name.equals("toString");
    }

    private static boolean isFormat(String owner, String name) {
        return (name.equals("printf") || name.equals("format") || name.equals("formatted"))
                && (owner.equals("java/io/PrintStream") || owner.equals("java/lang/String"));
    }

    /** Tells whether a method reads the elements of arguments. */
    private static boolean isCopying(String owner, String name) {
        return isOfUtil(owner) && !isPassing(owner, name)
                || owner.equals("java/lang/String")
                || owner.equals("java/io/PrintStream")
                || BUILDERS.contains(owner)
                || owner.startsWith("java/util/stream/") && name.equals("of")
                || owner.startsWith("java/util/concurrent/atomic/") && name.equals("<init>");
    }

    /** Tells whether a class belongs to the JDK's collections and their like: those without functions and streams. */
    static boolean isOfUtil(String owner) {
        return owner.startsWith("java/util/")
                && !owner.startsWith("java/util/function/")
                && !owner.startsWith("java/util/stream/")
                && (!owner.startsWith("java/util/concurrent/")
                        || owner.startsWith("java/util/concurrent/Concurrent")
                        || owner.startsWith("java/util/concurrent/CopyOn"));
    }

    /** Tells whether a static method returns a view of its first argument. */
    static boolean isView(String owner, String name) {
        return owner.equals("java/util/Collections")
                && (name.startsWith("unmodifiable")
                        || name.startsWith("synchronized")
                        || name.startsWith("checked")
                        || name.equals("enumeration")
                        || name.equals("asLifoQueue")
                        || name.equals("newSetFromMap"));
    }

    /** Tells whether a method passes its arguments on without a look at their elements. */
    private static boolean isPassing(String owner, String name) {
        return isView(owner, name)
                || owner.equals("java/util/Collections") && name.startsWith("singleton")
                || owner.equals("java/util/Arrays") && name.equals("asList")
                || owner.equals("java/util/Objects")
                || owner.startsWith("java/util/Optional");
    }

    /** Tells whether values of a type may be objects of the JDK that change: collections, atomics, builders. */
    private static boolean isMutableOfJdk(Type type) {
        if (type.getSort() != Type.OBJECT) {
            return false;
        }
        String name = type.getInternalName();
        return name.equals("java/lang/Object")
                || name.equals("java/lang/Number")
                || name.equals("java/lang/Iterable")
                || name.startsWith("java/util/concurrent/atomic/")
                || BUILDERS.contains(name)
                || isOfUtil(name);
    }

    private static void write(
            ScheduledMethod.Emitter out, String owner, String name, Type[] types, List<Action> actions) {
        int local = out.free();
        int[] locals = new int[types.length];
        for (int i = 0; i < types.length; i++) {
            locals[i] = local;
            local += types[i].getSize();
        }
        for (int i = types.length - 1; i >= 0; i--) {
            out.storeLocal(types[i], locals[i]);
        }
        int change = -1;
        for (int i = 0; i < types.length; i++) {
            out.loadLocal(types[i], locals[i]);
            switch (actions.get(i)) {
                case COPY -> {
                    step(out, "copyArgument", "(" + OBJECT + "I)" + OBJECT, owner, name);
                    out.cast(types[i].getInternalName());
                }
                case TEXT -> {
                    step(out, "textOfArgument", "(" + OBJECT + "I)" + OBJECT, owner, name);
                }
                case TEXTS -> step(out, "textsOfArguments", "([" + OBJECT + "I)[" + OBJECT, owner, name);
                case CHANGE -> change = i;
                case NONE -> {
                    continue;
                }
            }
        }
        if (change >= 0) {
            out.loadLocal(types[change], locals[change]);
            step(out, "changeArgument", "(" + OBJECT + "I)V", owner, name);
        }
    }

    private static void step(ScheduledMethod.Emitter out, String step, String descriptor, String owner, String name) {
        out.schedule(step, descriptor, out.place().site(Operation.FIELD, owner, name, "()V"));
    }
}
