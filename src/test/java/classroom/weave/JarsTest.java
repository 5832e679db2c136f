package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.observe.Probe;
import classroom.trace.Trace;
import classroom.trace.format.EventKind;
import classroom.weave.probe.WeavingGap;
import java.io.File;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every class of some well-known jars is woven and verified by the JVM, and some of them run. */
class JarsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.gson.Gson",
                "picocli.CommandLine",
                "org.fife.ui.rsyntaxtextarea.RSyntaxTextArea",
                "org.junit.jupiter.api.Test",
                "org.junit.platform.engine.TestEngine",
                "com.formdev.flatlaf.FlatLaf",
                "com.github.difflib.DiffUtils",
                "net.miginfocom.swing.MigLayout",
                "org.objectweb.asm.ClassReader",
                "org.openjdk.jmh.runner.Runner"
            })
    void everyClassIsVerified(String someClass) throws Exception {
        Map<String, byte[]> plain = classesOfJarWith(someClass);
        verify(plain, new Weaver(getClass().getClassLoader()).withProbes().weave(plain));
        WovenCopy copy = new Weaver(getClass().getClassLoader())
                .withProbes()
                .withLocals()
                .weave(plain);
        assertTrue(
                copy.gaps().stream().allMatch(each -> each.missing() == WeavingGap.Missing.LOCALS),
                copy.gaps().toString());
        verify(plain, new WovenCopy(copy.classes(), copy.sites(), List.of(), null));
    }

    private static void verify(Map<String, byte[]> plain, WovenCopy copy) {
        List<String> faults = new ArrayList<>();
        Loader unwoven = new Loader(plain);
        Loader woven = new Loader(copy.classes());
        int verified = 0;
        for (String name : plain.keySet()) {
            if (unwoven.faultOf(name) == null) {
                verified++;
                Throwable fault = woven.faultOf(name);
                if (fault != null) {
                    faults.add(name + ": " + fault);
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(verified > plain.size() / 2, verified + " of " + plain.size());
        assertTrue(copy.sites().size() > plain.size());
        assertEquals(List.of(), copy.gaps());
    }

    @Test
    void gsonWovenReadsAndWritesTheSame() throws Exception {
        Map<String, byte[]> jar = classesOfJarWith("com.google.gson.Gson");
        String program = """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        com.google.gson.Gson gson = new com.google.gson.GsonBuilder().setPrettyPrinting().create();
                        String text = "{\\"a\\":[1,2.5,true,null,\\"x\\"],\\"b\\":{\\"c\\":{\\"d\\":-7e3}}}";
                        com.google.gson.JsonElement tree = com.google.gson.JsonParser.parseString(text);
                        System.out.println(gson.toJson(tree));
                        java.util.Map<?, ?> map = gson.fromJson(text, java.util.Map.class);
                        System.out.println(gson.toJson(new java.util.TreeMap<>(map)));
                        try {
                            com.google.gson.JsonParser.parseString("{\\"a\\":");
                        } catch (com.google.gson.JsonSyntaxException e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
                """;
        sameOutput(jar, program, "com.google.gson.Gson");
    }

    @Test
    void picocliWovenPrintsTheSameUsage() throws Exception {
        Map<String, byte[]> jar = classesOfJarWith("picocli.CommandLine");
        String program = """
                @picocli.CommandLine.Command(name = "run", mixinStandardHelpOptions = true, version = "1", description = "Runs a program.")
                public class Main implements Runnable {
                    @picocli.CommandLine.Option(names = "--times", defaultValue = "1", description = "How many times.") int times;
                    @picocli.CommandLine.Parameters(arity = "1") String name;
                    public void run() { System.out.println(name + " " + times); }
                    public static void main(String[] args) {
                        new picocli.CommandLine(new Main()).execute("--help");
                        new picocli.CommandLine(new Main()).execute("bank", "--times=3");
                        System.out.println(new picocli.CommandLine(new Main()).setErr(new java.io.PrintWriter(System.out)).execute("--no"));
                    }
                }
                """;
        sameOutput(jar, program, "picocli.CommandLine");
    }

    private void sameOutput(Map<String, byte[]> jar, String source, String library) throws Exception {
        TinyProgram program = new TinyProgram(folder, source);
        Map<String, byte[]> all = new LinkedHashMap<>(jar);
        all.put("tiny/Main", Files.readAllBytes(folder.resolve("plain/tiny/Main.class")));
        Path together = new Weaver(getClass().getClassLoader())
                .withProbes()
                .weave(all)
                .writeTo(Files.createDirectories(folder.resolve("all")));
        String ours = jarOf(Probe.class).toString();
        ProcessBuilder plain = program.process(false, List.of(), "");
        ProcessBuilder woven = program.process(true, List.of(), "");
        setClassPath(
                plain,
                List.of(
                        folder.resolve("plain").toString(),
                        jarOf(Class.forName(library)).toString()));
        setClassPath(woven, List.of(together.toString(), folder.resolve("woven").toString(), ours));
        TinyProgram.Result expected = program.finished(plain);
        assertEquals(expected, program.finished(woven));
        Trace trace = program.trace();
        assertTrue(TinyProgram.counts(trace).get(EventKind.LINE) > 1000);
        assertTrue(TinyProgram.counts(trace).get(EventKind.READ) > 100);
        assertEquals(
                expected.out() + expected.err(),
                trace.outputAt(trace.processes().get(0), Long.MAX_VALUE));
    }

    private static void setClassPath(ProcessBuilder builder, List<String> entries) {
        int at = builder.command().indexOf("-cp") + 1;
        builder.command().set(at, String.join(File.pathSeparator, entries));
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Map<String, byte[]> classesOfJarWith(String someClass) throws Exception {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        try (JarFile jar = new JarFile(jarOf(Class.forName(someClass, false, JarsTest.class.getClassLoader()))
                .toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry each = entries.nextElement();
                String name = each.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    try (InputStream in = jar.getInputStream(each)) {
                        classes.put(name.substring(0, name.length() - 6), in.readAllBytes());
                    }
                }
            }
        }
        return classes;
    }

    /** Has these classes and links them, which verifies them, and initializes none. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(JarsTest.class.getClassLoader());
            this.classes = classes;
        }

        Throwable faultOf(String name) {
            try {
                var unused = loadClass(name.replace('/', '.')).getDeclaredMethods();
                return null;
            } catch (ClassNotFoundException | LinkageError e) {
                return e;
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name.replace('.', '/'));
                Class<?> known = findLoadedClass(name);
                if (known != null || bytes == null) {
                    return known != null ? known : super.loadClass(name, resolve);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
