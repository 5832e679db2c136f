package classroom.weave;

import classroom.trace.Operation;
import classroom.trace.SiteTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts the probes into the classes of a program, and keeps the table of their sites. */
final class Probes {
    private static final int KEPT = 1 << 16;

    private final SiteTable sites = SiteTable.empty();
    private final ProbeBudget thinning = new ProbeBudget();
    private final Hierarchy types;
    /** The methods and constructors that a class of the program refers to, as in {@code app/Main.<init>()V}. */
    private final Set<String> referred;
    private final Map<String, byte[]> beside = new LinkedHashMap<>();

    Probes(Hierarchy types, Set<String> referred) {
        this.types = types;
        this.referred = referred;
    }

    /** The classes that were made beside the program's own, by internal name. */
    Map<String, byte[]> beside() {
        return beside;
    }

    ProbeSite place(String className, String method) {
        return new ProbeSite(sites, types, className, method);
    }

    SiteTable sites() {
        return sites;
    }

    ProbeBudget thinning() {
        return thinning;
    }

    /** A visitor that adds them to a class on the way to {@code next}, or {@code next} itself for a class that can't have any. */
    ClassVisitor into(ClassVisitor next, ClassReader plain) {
        ClassAnalysis facts = ClassAnalysis.of(plain, types);
        return facts.canBeWoven() ? new Probed(next, facts) : next;
    }

    /** A class with probes. */
    private final class Probed extends ClassVisitor {
        private final ClassAnalysis facts;
        private final References references;

        Probed(ClassVisitor next, ClassAnalysis facts) {
            super(Opcodes.ASM9, next);
            this.facts = facts;
            references = new References(facts.className(), facts.version(), types);
        }

        @Override
        public void visitEnd() {
            super.visitEnd();
            beside.remove(references.className());
            if (!references.isEmpty()) {
                beside.put(references.className(), references.woven(Probes.this, facts.className()));
            }
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            ProbeBudget.Grade grade = thinning.of(facts.className(), name, descriptor);
            boolean bare = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0 || grade == ProbeBudget.Grade.EVERYTHING;
            if (bare) {
                return super.visitMethod(access, name, descriptor, signature, exceptions);
            }
            ClassAnalysis.MethodAnalysis method = facts.method(name, descriptor);
            int without = method.isSynchronized() && !method.staysSynchronized() ? Opcodes.ACC_SYNCHRONIZED : 0;
            MethodVisitor plain = super.visitMethod(access & ~without, name, descriptor, signature, exceptions);
            ProbeSite place = place(facts.className(), name);
            MethodVisitor probed = new FieldProbes(plain, place, method, name, grade);
            probed = new ReferenceProbes(new CallProbes(probed, place, method), place, references, name);
            if (facts.mayBeOutermost(name, descriptor, access) || referred.contains(facts.className() + "." + name + descriptor)) {
                probed = new OutermostMethod(probed, place, method, name);
            }
            if (name.equals(InitializerProbes.METHOD)) {
                probed = new InitializerProbes(probed, place, method);
            }
            if (method.isSynchronized()) {
                probed = new SynchronizedMethod(probed, place, method);
            }
            if (method.hasMonitors()) {
                probed = new MonitorProbes(probed, place, method);
            }
            if (method.canFail()) {
                probed = new ThrownProbes(probed, place, method, name);
            }
            return new LineProbes(probed, place, method, grade);
        }
    }

    /** Where in the source the visitors of a method are; the outermost of them moves it on. */
    static final class ProbeSite {
        private final SiteTable sites;
        private final Hierarchy types;
        private final String className;
        private final String method;
        private int line;
        private boolean looping;

        ProbeSite(SiteTable sites, Hierarchy types, String className, String method) {
            this.sites = sites;
            this.types = types;
            this.className = className;
            this.method = method;
        }

        Hierarchy types() {
            return types;
        }

        String className() {
            return className;
        }

        int line() {
            return line;
        }

        void at(int newLine) {
            line = newLine;
        }

        /** Whether the next instruction is in a loop within one line. */
        void isLooping(boolean now) {
            looping = now;
        }

        boolean isLooping() {
            return looping;
        }

        /** Whether lines and fields can have more sites; the last of the table's room is kept for locks and the like. */
        boolean hasRoom() {
            return sites.hasRoom(KEPT);
        }

        /** A new site at this line. */
        int site(Operation op) {
            return site(op, "", "", "");
        }

        /** A new site at this line; nowhere when the table is full. */
        int site(Operation op, String owner, String name, String descriptor) {
            String type = className.replace('/', '.');
            return !sites.hasRoom(0) ? 0 : sites.add(op, type, method, line, owner.replace('/', '.'), name, descriptor);
        }

        /** A new site of a field at this line. */
        int fieldSite(String declarer, String name, String descriptor) {
            String type = className.replace('/', '.');
            return !sites.hasRoom(0) ? 0 : sites.add(Operation.FIELD, type, method, line, declarer.replace('/', '.'), name, descriptor,
                    types.access(declarer, name, descriptor));
        }

        /** A new site at the line of the method's first instruction. */
        int firstSite(Operation op, ClassAnalysis.MethodAnalysis facts) {
            int now = line;
            line = facts.firstLine();
            int site = site(op);
            line = now;
            return site;
        }
    }
}
