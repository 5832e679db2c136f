package classroom.schedule;

import classroom.schedule.search.DepthFirst.Reduction;
import classroom.schedule.search.Exploration;
import classroom.schedule.search.ExplorationLimits;
import classroom.schedule.search.Findings;
import classroom.schedule.search.OutcomeCount;
import classroom.trace.format.SiteTable;
import classroom.weave.Weaver;
import classroom.weave.WovenCopy;
import classroom.weave.schedule.ScheduleFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program whose scheduled copy runs in the test's own JVM. */
public final class ScheduleFixture {
    private final WovenCopy copy;
    private final List<String> arguments;
    private final ScheduledProgram program;

    private ScheduleFixture(WovenCopy copy, List<String> arguments) {
        this.copy = copy;
        this.arguments = arguments;
        try {
            program = new ScheduledProgram(
                    copy.schedule().properties(),
                    new Loader(copy.classes(), ScheduleFixture.class.getClassLoader()),
                    arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the app's own programs, by the name of its main class. */
    public static ScheduleFixture of(String mainClass, String... arguments) {
        try {
            return new ScheduleFixture(
                    new Weaver(ScheduleFixture.class.getClassLoader())
                            .withSchedule()
                            .withResumableMethods()
                            .weave(mainClass),
                    List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program from its source, whose main class is {@code Main}. */
    public static ScheduleFixture source(String source, String... arguments) {
        return source("Main", source, arguments);
    }

    /** A program from its source, by the name of its main class. */
    public static ScheduleFixture source(String mainClass, String source, String[] arguments) {
        Map<String, byte[]> compiled = compile(source);
        ClassLoader loader = new Loader(compiled, ScheduleFixture.class.getClassLoader());
        try {
            return new ScheduleFixture(
                    new Weaver(loader).withSchedule().withResumableMethods().weave(mainClass), List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same program, each of whose threads has a stack of its own. */
    public ScheduleFixture withoutResumableMethods() {
        Properties properties = new Properties();
        properties.putAll(copy.schedule().properties());
        properties.setProperty(ScheduledProgram.RESUMABLE, "false");
        ScheduleFacts facts = new ScheduleFacts(properties, copy.schedule().refusals());
        return new ScheduleFixture(new WovenCopy(copy.classes(), copy.sites(), copy.gaps(), facts), arguments);
    }

    /** The same program with other arguments. */
    public ScheduleFixture with(String... arguments) {
        return new ScheduleFixture(copy, List.of(arguments));
    }

    /** A main that runs these bodies in threads of their own and waits for them, in a class with these members. */
    public static ScheduleFixture threads(String members, String after, String... bodies) {
        StringBuilder source = new StringBuilder("import java.util.*;\nimport java.util.concurrent.*;\n"
                + "import java.util.concurrent.atomic.*;\nimport java.util.concurrent.locks.*;\npublic class Main {\n"
                + members
                + "\ninterface Body { void run() throws Throwable; }\nstatic Thread thread(Body body) { return new Thread(() -> {"
                + " try { body.run(); } catch (RuntimeException | Error e) { throw e; } catch (Throwable e) {"
                + " throw new IllegalStateException(e); } }); }\n"
                + "public static void main(String[] args) throws Exception {\nThread[] all = {\n");
        for (String body : bodies) {
            source.append("thread(() -> { ").append(body).append(" }),\n");
        }
        source.append("};\nfor (Thread each : all) each.start();\nfor (Thread each : all) each.join();\n")
                .append(after)
                .append("\n}\n}\n");
        return source(source.toString());
    }

    /** What exploring the orders that begin with some steps found, after it was explored as a whole. */
    public Findings exploreFrom(int[] prefix, ExplorationLimits limits) {
        return new Exploration(program, limits, prefix, (runs, outcomes) -> {}).explore();
    }

    /** What exploring it found. */
    public Findings explore(ExplorationLimits limits) {
        return new Exploration(program, limits, (runs, outcomes) -> {}).explore();
    }

    /** What exploring all of it found. */
    public Findings all() {
        return explore(ExplorationLimits.DEFAULT.within(120_000, Long.MAX_VALUE).withLaterPhases(false));
    }

    /** What a run for each order found. */
    public Findings naive() {
        return explore(ExplorationLimits.DEFAULT
                .within(120_000, Long.MAX_VALUE)
                .withLaterPhases(false)
                .with(Reduction.NONE));
    }

    /** What exploring with nothing but sleep sets found. */
    public Findings asleep() {
        return explore(ExplorationLimits.DEFAULT
                .within(120_000, Long.MAX_VALUE)
                .withLaterPhases(false)
                .with(Reduction.SLEEP));
    }

    /** The copy. */
    public ScheduledProgram program() {
        return program;
    }

    /** The sites of its copy. */
    public SiteTable sites() {
        return copy.sites();
    }

    /** What in it can't be scheduled. */
    public List<ScheduleFacts.UnsupportedCall> refusals() {
        return copy.schedule().refusals();
    }

    /** The outcomes as short texts: how the run ended, if not as it should, what it printed, who died. */
    public static Set<String> texts(Findings findings) {
        return findings.outcomes().stream()
                .map(OutcomeCount::outcome)
                .map(ScheduleFixture::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** One outcome as a short text. */
    public static String text(Outcome outcome) {
        String ending = outcome.ending() == RunEnding.ENDED ? "" : outcome.ending() + " ";
        String exceptions = outcome.exceptions().isEmpty() ? "" : " " + outcome.exceptions();
        return (ending + outcome.out().strip() + exceptions).strip();
    }

    private static Map<String, byte[]> compile(String source) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Main.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaFileManager files = new ForwardingJavaFileManager<>(javac.getStandardFileManager(null, null, null)) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name.replace('.', '/'), bytes);
                        return bytes;
                    }
                };
            }
        };
        StringBuilder faults = new StringBuilder();
        boolean fine = javac.getTask(
                        null,
                        files,
                        each -> faults.append(each).append('\n'),
                        List.of("-g", "-proc:none", "-nowarn", "-XDstringConcat=inline"),
                        null,
                        List.of(file))
                .call();
        if (!fine) {
            throw new IllegalArgumentException(faults + source);
        }
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, each) -> bytes.put(name, each.toByteArray()));
        return bytes;
    }

    /** Loads the copy's classes itself, and all others as usual. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name.replace('.', '/'));
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null || bytes == null) {
                    return loaded != null ? loaded : super.loadClass(name, resolve);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = classes.get(name.replace(".class", ""));
            return bytes != null ? new java.io.ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
        }
    }
}
