package classroom.weave.schedule;

import classroom.trace.format.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Calls of the JDK that are steps: those that print, use an atomic, or read or change an object such as a list. */
final class JdkCalls {
    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String ATOMICS = "java/util/concurrent/atomic/";
    private static final Set<String> ATOMIC_READS = Set.of(
            "get",
            "getPlain",
            "getOpaque",
            "getAcquire",
            "intValue",
            "longValue",
            "doubleValue",
            "floatValue",
            "getReference",
            "isMarked",
            "getStamp",
            "sum",
            "toString");
    private static final Set<String> READS = Set.of(
            "size",
            "get",
            "contains",
            "containsKey",
            "containsValue",
            "isEmpty",
            "iterator",
            "toString",
            "getFirst",
            "getLast",
            "peek",
            "element",
            "peekFirst",
            "peekLast",
            "first",
            "last",
            "keySet",
            "values",
            "entrySet",
            "indexOf",
            "lastIndexOf",
            "equals",
            "hashCode",
            "getOrDefault",
            "forEach",
            "length",
            "charAt",
            "substring",
            "stream",
            "listIterator",
            "subList",
            "toArray",
            "headMap",
            "tailMap",
            "firstKey",
            "lastKey",
            "floorKey",
            "ceilingKey",
            "getKey",
            "getValue",
            "cardinality",
            "hasNext",
            "containsAll",
            "descendingMap",
            "descendingIterator",
            "spliterator",
            "copy",
            "reversed");
    private static final Set<String> LINKS = Set.of(
            "iterator",
            "listIterator",
            "keySet",
            "values",
            "entrySet",
            "subList",
            "headMap",
            "tailMap",
            "subMap",
            "headSet",
            "tailSet",
            "descendingMap",
            "descendingIterator",
            "reversed",
            "next",
            "elements",
            "keys");

    private final JdkArguments arguments = new JdkArguments();

    /** Returns what writes the steps of arguments. */
    JdkArguments arguments() {
        return arguments;
    }

    /** Writes a call, with a call of the schedule before it if it is a step. */
    void call(
            ScheduledMethod.Emitter out,
            int opcode,
            String owner,
            String name,
            String descriptor,
            boolean ofInterface) {
        if (!out.weaver().types().isOwn(owner)) {
            arguments.prepare(out, owner, name, descriptor);
        }
        if (owner.startsWith("[") && name.equals("clone")) {
            out.insn(Opcodes.DUP);
            out.schedule("readArray", "(" + OBJECT + "I)V", out.place().site(Operation.ELEMENT));
        }
        if (opcode == Opcodes.INVOKESTATIC && JdkArguments.isView(owner, name) && descriptor.startsWith("(L")) {
            view(out, owner, name, descriptor, ofInterface);
            return;
        }
        if (opcode == Opcodes.INVOKESTATIC || name.equals("<init>") || opcode == Opcodes.INVOKESPECIAL) {
            out.invoke(opcode, owner, name, descriptor, ofInterface);
            return;
        }
        if (owner.startsWith(ATOMICS) && !owner.contains("Updater")) {
            atomic(out, opcode, owner, name, descriptor, ofInterface);
        } else if (owner.equals("java/io/PrintStream") || name.equals("printStackTrace")) {
            if (!name.equals("flush") && !name.equals("close")) {
                out.schedule("print", "(I)V", out.place().site(Operation.LINE, owner, name, descriptor));
            }
            out.invoke(opcode, owner, name, descriptor, ofInterface);
        } else if (isObject(out, owner)) {
            object(out, opcode, owner, name, descriptor, ofInterface);
        } else {
            out.invoke(opcode, owner, name, descriptor, ofInterface);
        }
    }

    /** Tells whether a class is one of the JDK's mutable ones that have no model. */
    private static boolean isObject(ScheduledMethod.Emitter out, String owner) {
        if (JdkArguments.BUILDERS.contains(owner)) {
            return out.weaver().features().sharesStringBuilders();
        }
        return JdkArguments.isOfUtil(owner)
                && !Set.of(
                                "java/util/Optional",
                                "java/util/OptionalInt",
                                "java/util/OptionalDouble",
                                "java/util/OptionalLong",
                                "java/util/UUID",
                                "java/util/Locale",
                                "java/util/Comparator",
                                "java/util/Date",
                                "java/util/Random")
                        .contains(owner);
    }

    private static void atomic(
            ScheduledMethod.Emitter out,
            int opcode,
            String owner,
            String name,
            String descriptor,
            boolean ofInterface) {
        if (name.equals("length")) {
            out.invoke(opcode, owner, name, descriptor, ofInterface);
            return;
        }
        int site = out.place().site(Operation.ATOMIC, owner, name, descriptor);
        boolean attempt = name.startsWith("compareAndSet") || name.startsWith("weakCompareAndSet");
        List<Type> kept = saveArguments(out, descriptor);
        out.insn(Opcodes.DUP);
        String step = attempt ? "beforeCompareAndSet" : ATOMIC_READS.contains(name) ? "readObject" : "writeObject";
        out.schedule(step, "(" + OBJECT + "I)V", site);
        restore(out, kept);
        out.invoke(opcode, owner, name, descriptor, ofInterface);
        if (attempt) {
            out.insn(Opcodes.DUP);
            out.schedule("afterCompareAndSet", "(Z)V");
        }
    }

    private static void object(
            ScheduledMethod.Emitter out,
            int opcode,
            String owner,
            String name,
            String descriptor,
            boolean ofInterface) {
        int site = out.place().site(Operation.FIELD, owner, name, descriptor);
        boolean reads = READS.contains(name) || name.equals("next") && owner.equals("java/util/Iterator");
        List<Type> kept = saveArguments(out, descriptor);
        out.insn(Opcodes.DUP);
        out.schedule(reads ? "readObject" : "writeObject", "(" + OBJECT + "I)V", site);
        boolean links =
                LINKS.contains(name) && Type.getReturnType(descriptor).getSort() == Type.OBJECT && !name.equals("next");
        if (links) {
            out.insn(Opcodes.DUP);
            int below = out.free() + size(kept);
            out.storeLocal(Type.getObjectType("java/lang/Object"), below + 1);
            restore(out, kept);
            out.invoke(opcode, owner, name, descriptor, ofInterface);
            out.insn(Opcodes.DUP);
            out.loadLocal(Type.getObjectType("java/lang/Object"), below + 1);
            out.schedule("link", "(" + OBJECT + OBJECT + ")V");
        } else {
            restore(out, kept);
            out.invoke(opcode, owner, name, descriptor, ofInterface);
        }
    }

    /** Writes a call that returns a view of its first argument, whose steps are steps on that one. */
    private static void view(
            ScheduledMethod.Emitter out, String owner, String name, String descriptor, boolean ofInterface) {
        List<Type> kept = saveArguments(out, descriptor);
        restore(out, kept);
        out.invoke(Opcodes.INVOKESTATIC, owner, name, descriptor, ofInterface);
        if (Type.getReturnType(descriptor).getSort() == Type.OBJECT) {
            out.insn(Opcodes.DUP);
            out.loadLocal(kept.get(0), out.free());
            out.schedule("link", "(" + OBJECT + OBJECT + ")V");
        }
    }

    private static int size(List<Type> types) {
        return types.stream().mapToInt(Type::getSize).sum();
    }

    /** Moves the arguments into local variables, so that the receiver is on top of the stack. Returns their types. */
    private static List<Type> saveArguments(ScheduledMethod.Emitter out, String descriptor) {
        List<Type> arguments = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
        int local = out.free() + size(arguments);
        for (int i = arguments.size() - 1; i >= 0; i--) {
            local -= arguments.get(i).getSize();
            out.storeLocal(arguments.get(i), local);
        }
        return arguments;
    }

    /** Moves the arguments back to the stack. */
    private static void restore(ScheduledMethod.Emitter out, List<Type> arguments) {
        int local = out.free();
        for (Type each : arguments) {
            out.loadLocal(each, local);
            local += each.getSize();
        }
    }
}
