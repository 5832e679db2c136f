package classroom.weave.probe;

import classroom.trace.format.Operation;
import classroom.trace.format.SiteTable;
import classroom.weave.call.Hierarchy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Adds probes to the classes of a program, and keeps the table of their sites. */
public final class Probes {
    private static final int KEPT = 1 << 16;

    private final SiteTable sites = SiteTable.empty();
    private final ProbeBudget thinning;
    private final Hierarchy types;
    /** The methods and constructors that a class of the program refers to, as in {@code app/Main.<init>()V}. */
    private final Set<String> referred;

    private final Map<String, byte[]> beside = new LinkedHashMap<>();
    private final AddedVisitors scheduling;
    private final boolean locals;

    /**
     * @param scheduling what else a scheduled copy needs; null for a copy that is only observed
     * @param locals     whether methods and local variables are recorded
     */
    public Probes(Hierarchy types, Set<String> referred, AddedVisitors scheduling, boolean locals) {
        this.locals = locals;
        this.thinning = new ProbeBudget(locals);
        this.types = types;
        this.referred = referred;
        this.scheduling = scheduling;
    }

    /** Returns the classes that were generated for the program, by internal name. */
    public Map<String, byte[]> beside() {
        return beside;
    }

    ProbeSite place(String className, String method) {
        return new ProbeSite(sites, types, className, method);
    }

    /** Returns the table of the sites of all probes so far. */
    public SiteTable sites() {
        return sites;
    }

    /** Returns what knows which methods get fewer probes. */
    public ProbeBudget thinning() {
        return thinning;
    }

    /**
     * Returns a visitor that adds probes to a class and passes it on to {@code next}; {@code next} itself if the
     * class cannot have probes.
     */
    public ClassVisitor into(ClassVisitor next, ClassReader plain) {
        ClassAnalysis facts = ClassAnalysis.of(plain, types);
        return facts.canBeWoven() ? new Probed(scheduling == null ? next : scheduling.type(next), facts) : next;
    }

    /** Adds the probes to one class. */
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
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            ProbeBudget.Grade grade = thinning.of(facts.className(), name, descriptor);
            boolean bare = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0
                    || grade == ProbeBudget.Grade.EVERYTHING;
            if (bare) {
                return super.visitMethod(access, name, descriptor, signature, exceptions);
            }
            ClassAnalysis.MethodAnalysis method = facts.method(name, descriptor);
            int without = method.isSynchronized() && !method.staysSynchronized() ? Opcodes.ACC_SYNCHRONIZED : 0;
            MethodVisitor plain = super.visitMethod(access & ~without, name, descriptor, signature, exceptions);
            ProbeSite place = place(facts.className(), name);
            boolean framed = locals
                    && (access & Opcodes.ACC_BRIDGE) == 0
                    && grade == ProbeBudget.Grade.NOTHING
                    && place.hasRoom();
            if (framed) {
                method.reserve(FrameProbes.SLOTS);
            }
            MethodVisitor probed = new FieldProbes(plain, place, method, name, grade);
            if (scheduling == null) {
                probed = new ReferenceProbes(new CallProbes(probed, place, method), place, references, name);
            } else {
                probed = new CallProbes(
                        scheduling.method(probed, place, method, name, descriptor, access), place, method);
            }
            if (facts.mayBeOutermost(name, descriptor, access)
                    || referred.contains(facts.className() + "." + name + descriptor)) {
                probed = new OutermostMethod(probed, place, method, name);
            }
            FrameProbes frames = null;
            if (framed) {
                frames = new FrameProbes(probed, place, facts, method, name, descriptor);
                probed = frames;
            }
            if (name.equals(Hierarchy.INITIALIZER)) {
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
            probed = new LineProbes(probed, place, method, grade);
            return framed ? new LocalProbes(probed, frames, place, method) : probed;
        }
    }

    /** The current place in the source, shared by the visitors of a method. The outermost visitor updates it. */
    public static final class ProbeSite {
        private final SiteTable sites;
        private final Hierarchy types;
        private final String className;
        private final String method;
        private int line;
        private boolean looping;
        private boolean computing;
        private boolean pure;
        /** The method's number among those whose local variables are recorded; -1 if they are not. */
        private int numbered = -1;

        ProbeSite(SiteTable sites, Hierarchy types, String className, String method) {
            this.sites = sites;
            this.types = types;
            this.className = className;
            this.method = method;
        }

        public Hierarchy types() {
            return types;
        }

        public String className() {
            return className;
        }

        /** The line in the source. */
        public int line() {
            return line;
        }

        void at(int newLine) {
            line = newLine;
        }

        /**
         * Sets whether the next instruction is in a loop that may make billions of iterations, and whether that is a
         * compute-only loop.
         */
        void isLooping(boolean now, boolean onlyComputes) {
            looping = now;
            computing = onlyComputes;
        }

        /** Whether the next instruction goes back to the start of a loop that only looks. */
        void isPure(boolean now) {
            pure = now;
        }

        /** Whether it does. */
        public boolean isPure() {
            return pure;
        }

        boolean isLooping() {
            return looping;
        }

        boolean isComputing() {
            return computing;
        }

        /**
         * Whether lines and fields may get more sites. The last part of the table is reserved for locks and other
         * operations.
         */
        boolean hasRoom() {
            return sites.hasRoom(KEPT);
        }

        /** Adds a site at the current line. */
        public int site(Operation op) {
            return site(op, "", "", "");
        }

        /** Adds a site at the current line; returns the site that stands for nowhere when the table is full. */
        public int site(Operation op, String owner, String name, String descriptor) {
            String type = className.replace('/', '.');
            return !sites.hasRoom(0) ? 0 : sites.add(op, type, method, line, owner.replace('/', '.'), name, descriptor);
        }

        /** Adds a site of a field at the current line, with how its accesses are ordered. */
        public int fieldSite(String declarer, String name, String descriptor) {
            String type = className.replace('/', '.');
            return !sites.hasRoom(0)
                    ? 0
                    : sites.add(
                            Operation.FIELD,
                            type,
                            method,
                            line,
                            declarer.replace('/', '.'),
                            name,
                            descriptor,
                            types.access(declarer, name, descriptor));
        }

        /**
         * Adds the site of the method, whose local variables are recorded.
         *
         * @param named whether the class file names local variables
         */
        int methodSite(ClassAnalysis.MethodAnalysis facts, boolean named) {
            int site = firstSite(Operation.METHOD, facts);
            numbered = sites.locals().addMethod(named, facts.variables().all());
            sites.locals().put(site, 0, numbered, -1);
            return site;
        }

        /** Adds the site of a line. */
        int lineSite(int instruction) {
            int site = site(Operation.LINE);
            if (numbered >= 0 && site != 0) {
                sites.locals().put(site, instruction, numbered, -1);
            }
            return site;
        }

        /**
         * Adds the site of a value of a local variable.
         *
         * @param instruction the first one where it has the value
         * @param variable    its place among the variables of the method
         */
        int localSite(int instruction, int variable, String name, String descriptor) {
            int site = site(Operation.LOCAL, "", name, descriptor);
            if (site != 0) {
                sites.locals().put(site, instruction, numbered, variable);
            }
            return site;
        }

        /** Adds a site at the line of the method's first instruction. */
        int firstSite(Operation op, ClassAnalysis.MethodAnalysis facts) {
            int now = line;
            line = facts.firstLine();
            int site = site(op);
            line = now;
            return site;
        }
    }
}
