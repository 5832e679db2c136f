package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import classroom.weave.call.Hierarchy;
import classroom.weave.probe.AddedVisitors;
import classroom.weave.probe.ClassAnalysis;
import classroom.weave.probe.Probes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes the scheduled copy of one program: gives out a visitor for each class and method, and keeps what they share,
 * such as the numbers of fields. Used by one thread.
 */
public final class ScheduleWeaver implements AddedVisitors {
    private final Hierarchy types;
    private final Map<String, byte[]> own;
    private final String mainClass;
    private final Map<String, Integer> statics = new HashMap<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> fieldCounts = new HashMap<>();
    private final Set<ScheduleFacts.UnsupportedCall> refusals = new LinkedHashSet<>();
    private final ProgramFeatures features = new ProgramFeatures();

    /**
     * @param types     the classes of the program and those they refer to
     * @param own       the program's classes by internal name, as {@link #prepared} returns them
     * @param mainClass the internal name of the main class
     */
    public ScheduleWeaver(Hierarchy types, Map<String, byte[]> own, String mainClass) {
        this.types = types;
        this.own = own;
        this.mainClass = mainClass;
        int flags = ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
        own.values().forEach(each -> new ClassReader(each).accept(features, flags));
    }

    /**
     * Returns the program's classes, with references to methods of other classes replaced by references to methods of
     * their own.
     *
     * @param plain the program's classes by internal name
     */
    public static Map<String, byte[]> prepared(Map<String, byte[]> plain) {
        Map<String, byte[]> prepared = new LinkedHashMap<>();
        plain.forEach((name, each) -> prepared.put(name, MethodReferences.replaced(each, plain.keySet())));
        return prepared;
    }

    @Override
    public ClassVisitor type(ClassVisitor next) {
        return new ScheduledClass(next, this);
    }

    @Override
    public MethodVisitor method(
            MethodVisitor next,
            Probes.ProbeSite place,
            ClassAnalysis.MethodAnalysis facts,
            String name,
            String descriptor,
            int access) {
        return new ScheduledMethod(next, this, place, facts, name, access);
    }

    /** Returns the classes of the program and those they refer to. */
    Hierarchy types() {
        return types;
    }

    /** Returns what the program uses. */
    ProgramFeatures features() {
        return features;
    }

    /**
     * Tells whether a class is reset before each run. Enums are not, since the JDK keeps their constants; interfaces
     * neither.
     */
    boolean isReset(String type) {
        return own.containsKey(type) && (types.access(type) & (Opcodes.ACC_ENUM | Opcodes.ACC_INTERFACE)) == 0;
    }

    /** Tells whether a class is initialized at its first use in a run, rather than before main. */
    boolean isLazy(String type) {
        return isReset(type)
                && types.hasInitializer(type)
                && !types.supertypes(mainClass).contains(type);
    }

    /** Returns the number of a static field. */
    int staticField(String declarer, String name) {
        return statics.computeIfAbsent(declarer + "." + name, key -> statics.size());
    }

    /** Returns the number of an instance field, which no other field of the same object has. */
    int field(String declarer, String name) {
        String top = declarer;
        for (String type : types.supertypes(declarer)) {
            if (types.isOwn(type) && (types.access(type) & Opcodes.ACC_INTERFACE) == 0) {
                top = type;
            }
        }
        String counter = top;
        return fields.computeIfAbsent(declarer + "." + name, key -> fieldCounts.merge(counter, 1, Integer::sum) - 1);
    }

    /** Notes a use of a class or method that can't be scheduled. Takes internal names. */
    void refuse(String what, String className, int line) {
        refusals.add(new ScheduleFacts.UnsupportedCall(what.replace('/', '.'), className.replace('/', '.'), line));
    }

    /**
     * Returns what is needed to run the copy. Called after all classes were visited.
     *
     * @param resumable whether its methods save their frames when an actor is suspended
     */
    public ScheduleFacts about(boolean resumable) {
        Properties about = new Properties();
        about.setProperty(ScheduledProgram.MAIN, mainClass.replace('/', '.'));
        about.setProperty(ScheduledProgram.RESUMABLE, Boolean.toString(resumable));
        about.setProperty(ScheduledProgram.STATICS, Integer.toString(statics.size()));
        about.setProperty(ScheduledProgram.RESETS, String.join(",", resets()));
        about.setProperty(ScheduledProgram.RELEASES_VISIBLE, Boolean.toString(features.observesLocks()));
        about.setProperty(ScheduledProgram.INTERRUPTS_VISIBLE, Boolean.toString(features.interrupts()));
        return new ScheduleFacts(about, List.copyOf(refusals));
    }

    /** Returns the classes to reset: the main class and its superclasses come last, superclasses first. */
    private List<String> resets() {
        List<String> order = new ArrayList<>();
        Set<String> last = types.supertypes(mainClass);
        own.keySet().stream()
                .filter(each -> isReset(each) && !last.contains(each))
                .forEach(each -> order.add(each.replace('/', '.')));
        List<String> up = new ArrayList<>();
        last.stream().filter(this::isReset).forEach(each -> up.add(0, each.replace('/', '.')));
        order.addAll(up);
        return order;
    }
}
