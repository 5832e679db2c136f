package classroom.weave.resume;

import classroom.schedule.SavedFrames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds the methods of some classes that may be left in the middle, since they or methods that they call let another
 * actor go. A call of a static or private method leads to one that is known; any other call may lead to each method of
 * its name and descriptor.
 */
final class ResumableMethods {
    /** The number of a method that is called in several ways: no call expects it. */
    private static final int AMBIGUOUS = -1;

    private final CallPolicy policy;
    private final Map<String, String> superclasses = new HashMap<>();
    private final Map<MethodId, List<MethodCall>> methods = new LinkedHashMap<>();
    /** For each method that a lambda expression or method reference stands for, the signature by which it is called. */
    private final Map<MethodId, String> lambdas = new HashMap<>();

    private final Set<MethodId> resumable = new HashSet<>();
    private final Set<String> signatures = new HashSet<>();

    /**
     * @param classes the classes
     * @param policy  which calls of methods of other classes may be left
     */
    ResumableMethods(Iterable<byte[]> classes, CallPolicy policy) {
        this.policy = policy;
        for (byte[] each : classes) {
            new ClassReader(each).accept(new Scan(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<MethodId, List<MethodCall>> each : methods.entrySet()) {
                MethodId method = each.getKey();
                if (!resumable.contains(method) && each.getValue().stream().anyMatch(this::isResumable)) {
                    add(method);
                    more = true;
                }
            }
        }
    }

    private void add(MethodId method) {
        resumable.add(method);
        signatures.add(method.signature());
        String called = lambdas.get(method);
        if (called != null) {
            signatures.add(called);
        }
    }

    /** Returns the methods that may be left in the middle. */
    Collection<MethodId> all() {
        return resumable;
    }

    /** Tells whether a method may be left in the middle. */
    boolean isResumable(MethodId method) {
        return resumable.contains(method);
    }

    /** Tells whether a call may be left in the middle and made again. */
    boolean isResumable(MethodCall call) {
        if (call.isConstructor()) {
            return false;
        }
        boolean own = superclasses.containsKey(call.callee().owner());
        if (own && call.isDirect()) {
            return resumable.contains(declared(call.callee()));
        }
        return policy.isResumable(call, own)
                || !call.isDirect()
                        && policy.mayLeadHere(call, own)
                        && signatures.contains(call.callee().signature());
    }

    /** Tells whether a call that can't be made again may lead to methods that let another actor go. */
    boolean needsCheck(MethodCall call) {
        return policy.needsCheck(call, superclasses.containsKey(call.callee().owner()));
    }

    /** Returns the method that a direct call leads to: it may be inherited. */
    private MethodId declared(MethodId callee) {
        for (String type = callee.owner(); type != null; type = superclasses.get(type)) {
            MethodId method = new MethodId(type, callee.name(), callee.descriptor());
            if (methods.containsKey(method)) {
                return method;
            }
        }
        return callee;
    }

    /** Returns the number that a call expects of the method that it leads to. */
    int expected(MethodCall call) {
        if (call.isOfMethodHandle()) {
            return SavedFrames.ANY_METHOD;
        }
        return call.isDirect()
                ? number(declared(call.callee()))
                : MethodNumbers.of(call.callee().signature());
    }

    /** Returns the number of a method. */
    int number(MethodId method) {
        String signature = lambdas.getOrDefault(method, method.signature());
        return signature.isEmpty() ? AMBIGUOUS : MethodNumbers.of(signature);
    }

    private final class Scan extends ClassVisitor {
        private String type;

        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String generic, String superName, String[] above) {
            type = name;
            superclasses.put(name, superName);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String generic, String[] thrown) {
            List<MethodCall> calls = new ArrayList<>();
            methods.put(new MethodId(type, name, descriptor), calls);
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String called, String calledDescriptor, boolean ofInterface) {
                    calls.add(new MethodCall(opcode, new MethodId(owner, called, calledDescriptor)));
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String called, String calledDescriptor, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
                        addLambda(called, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
                    }
                }
            };
        }
    }

    private void addLambda(String name, Type erased, Handle implementation, Type actual) {
        String signature = LambdaConversions.areNeeded(implementation, actual) ? "" : name + erased.getDescriptor();
        lambdas.merge(MethodId.of(implementation), signature, (one, other) -> one.equals(other) ? one : "");
    }
}
