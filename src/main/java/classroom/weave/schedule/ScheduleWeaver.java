package classroom.weave.schedule;

import classroom.schedule.ScheduledProgram;
import classroom.weave.ClassAnalysis;
import classroom.weave.Hierarchy;
import classroom.weave.Probes;
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
 * Makes the classes of one program ready for the schedule, and keeps what they have in common: the numbers of their
 * fields.
 */
public final class ScheduleWeaver {
    private final Hierarchy types;
    private final Map<String, byte[]> own;
    private final String mainClass;
    private final Map<String, Integer> statics = new HashMap<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> fieldCounts = new HashMap<>();
    private final Set<ScheduleFacts.UnsupportedCall> refusals = new LinkedHashSet<>();
    private final ProgramFeatures features = new ProgramFeatures();

    /**
     * @param types     of the program
     * @param own       its classes, as {@link #prepared} gave them
     * @param mainClass the internal name of the one to start
     */
    public ScheduleWeaver(Hierarchy types, Map<String, byte[]> own, String mainClass) {
        this.types = types;
        this.own = own;
        this.mainClass = mainClass;
        own.values().forEach(each -> new ClassReader(each).accept(features, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
    }

    /** The program's classes with a method of their own for each method of the JDK that they make an object of. */
    public static Map<String, byte[]> prepared(Map<String, byte[]> plain) {
        Map<String, byte[]> prepared = new LinkedHashMap<>();
        plain.forEach((name, each) -> prepared.put(name, MethodReferences.replaced(each, plain.keySet())));
        return prepared;
    }

    /** A visitor that changes a class on the way to {@code next}. */
    public ClassVisitor type(ClassVisitor next) {
        return new ScheduledClass(next, this);
    }

    /** A visitor that changes a method on the way to {@code next}. */
    public MethodVisitor method(MethodVisitor next, Probes.ProbeSite place, ClassAnalysis.MethodAnalysis facts, String name, String descriptor, int access) {
        return new ScheduledMethod(next, this, place, facts, name, access);
    }

    Hierarchy types() {
        return types;
    }

    ProgramFeatures features() {
        return features;
    }

    /**
     * Whether a class is set back before each run. Enums and interfaces aren't: the JDK keeps the constants of the
     * first.
     */
    boolean isReset(String type) {
        return own.containsKey(type) && (types.access(type) & (Opcodes.ACC_ENUM | Opcodes.ACC_INTERFACE)) == 0;
    }

    /** Whether a class is made ready where it is used first, rather than before main. */
    boolean isLazy(String type) {
        return isReset(type) && types.hasInitializer(type) && !types.supertypes(mainClass).contains(type);
    }

    /** The number of a static field. */
    int staticField(String declarer, String name) {
        return statics.computeIfAbsent(declarer + "." + name, key -> statics.size());
    }

    /** The number of a field of an object; no other field of the same object has it. */
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

    void refuse(String what, String className, int line) {
        refusals.add(new ScheduleFacts.UnsupportedCall(what.replace('/', '.'), className.replace('/', '.'), line));
    }

    /** What running the copy takes; asked when all classes are woven. */
    public ScheduleFacts about() {
        Properties about = new Properties();
        about.setProperty(ScheduledProgram.MAIN, mainClass.replace('/', '.'));
        about.setProperty(ScheduledProgram.STATICS, Integer.toString(statics.size()));
        about.setProperty(ScheduledProgram.RESETS, String.join(",", resets()));
        about.setProperty(ScheduledProgram.RELEASES_VISIBLE, Boolean.toString(features.observesLocks()));
        about.setProperty(ScheduledProgram.INTERRUPTS_VISIBLE, Boolean.toString(features.interrupts()));
        return new ScheduleFacts(about, List.copyOf(refusals));
    }

    /** The classes to set back: all others, then the main class's own superclasses and it. */
    private List<String> resets() {
        List<String> order = new ArrayList<>();
        Set<String> last = types.supertypes(mainClass);
        own.keySet().stream().filter(each -> isReset(each) && !last.contains(each)).forEach(each -> order.add(each.replace('/', '.')));
        List<String> up = new ArrayList<>();
        last.stream().filter(this::isReset).forEach(each -> up.add(0, each.replace('/', '.')));
        order.addAll(up);
        return order;
    }
}
