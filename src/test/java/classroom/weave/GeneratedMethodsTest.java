package classroom.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Methods of all kinds put together: static or not, synchronized or not, within try blocks and loops, with each sort of call that waits, and
 * with a result of each type. Each passes the verifier, and gives what it gives alone.
 */
class GeneratedMethodsTest {
    private static final List<String> TYPES =
            List.of("void", "boolean", "byte", "char", "short", "int", "long", "float", "double", "String");
    private static final List<String> CALLS = List.of(
            "WHERE.wait(1);",
            "Thread.sleep(1);",
            "queue.put(n); n += queue.take();",
            "synchronized (other) { n++; }",
            "lock.lock(); try { n++; } finally { lock.unlock(); }",
            "n += input.read();",
            "NAMESAKES");
    private static final List<String> SHAPES = List.of(
            "CALL",
            "if (n == 0) CALL",
            "for (int i = 0; i < 2; i++) { if (i == 1) continue; CALL }",
            "try { CALL } catch (RuntimeException e) { n = 1; } finally { n += 2; }",
            "try { CALL if (n > 100) throw new Exception(\"many\"); } catch (RuntimeException e) { throw e; }",
            "do { try { CALL } catch (IllegalMonitorStateException e) { n += 7; break; } } while (n++ < 3);");

    @TempDir
    Path folder;

    @Test
    void runAsTheyDoAlone() throws Exception {
        StringBuilder methods = new StringBuilder();
        StringBuilder main = new StringBuilder();
        int number = 0;
        for (String call : CALLS) {
            for (String shape : SHAPES) {
                for (int kind = 0; kind < 4; kind++) {
                    String type = TYPES.get(number % TYPES.size());
                    boolean ofClass = (kind & 1) == 1;
                    String name = "m" + number++;
                    methods.append(ofClass ? "static " : "")
                            .append(kind > 1 ? "synchronized " : "")
                            .append(type)
                            .append(' ')
                            .append(name)
                            .append("(int n, long wide, double d) throws Exception { ")
                            .append(shape.replace("CALL", "{ " + call + " }")
                                    .replace("WHERE", ofClass ? "Main.class" : "this")
                                    .replace(
                                            "NAMESAKES",
                                            ofClass
                                                    ? "sleep(d); notify(\"x\");"
                                                    : "n += wait(n); start(n); notify(\"x\");"))
                            .append(" total += n; ")
                            .append(result(type))
                            .append(" }\n");
                    String called = (ofClass ? "Main." : "main.") + name + "(0, 5L, 2.5)";
                    main.append("try { ")
                            .append(type.equals("void") ? called + ";" : "System.out.println(" + called + ");")
                            .append(" } catch (Exception e) { System.out.println(e); }\n");
                    if (kind > 1) {
                        main.append("System.out.println(Thread.holdsLock(")
                                .append(ofClass ? "Main.class" : "main")
                                .append("));\n");
                    }
                }
            }
        }
        String source = """
                public class Main {
                    static final java.util.concurrent.BlockingQueue<Integer> queue = new java.util.concurrent.LinkedBlockingQueue<>();
                    static final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();
                    static final java.io.InputStream input = new java.io.BufferedInputStream(new java.io.ByteArrayInputStream(new byte[1000]));
                    static final Object other = new Object();
                    static int total;
                    int wait(int n) { return n + 1; }
                    static void sleep(double d) { total += (int) d; }
                    void start(int n) { total += n; }
                    static boolean notify(String s) { return s.isEmpty(); }
                """ + methods + "public static void main(String[] args) { Main main = new Main();\n" + main
                + "System.out.println(total); } }";
        for (TinyProgram program : List.of(
                new TinyProgram(folder.resolve("usual"), source),
                TinyProgram.withLocals(folder.resolve("locals"), "17", source))) {
            assertEquals(List.of(), program.copy().gaps());
            assertEquals(program.plain(), program.observed());
        }
    }

    private static String result(String type) {
        return switch (type) {
            case "void" -> "";
            case "boolean" -> "return n > 0;";
            case "String" -> "return \"n\" + n;";
            case "long" -> "return wide + n;";
            case "double" -> "return d + n;";
            default -> "return (" + type + ") (n + 60);";
        };
    }

    @Test
    void ownClassesThatOverrideWhatIsNoted() throws Exception {
        TinyProgram program = new TinyProgram(folder, """
                import java.util.concurrent.*;
                public class Main {
                    static class Worker extends Thread {
                        public static void sleep(long ms) { System.out.println("not asleep " + ms); }
                        @Override public void start() { System.out.println("starts"); super.start(); }
                        public void run() { sleep(7L); System.out.println("runs"); }
                        static int join(String s) { return s.length(); }
                    }
                    static class Mine extends ArrayBlockingQueue<Double> {
                        Mine() { super(3); }
                        @Override public Double take() throws InterruptedException { return super.take() * 2; }
                        double poll(double d) { return d; }
                    }
                    public static void main(String[] args) throws Exception {
                        Worker worker = new Worker(); worker.start(); worker.join(); System.out.println(Worker.join("four"));
                        Mine mine = new Mine(); mine.put(1.5); System.out.println(mine.take() + mine.poll(2.0));
                    }
                }
                """);
        assertEquals(List.of(), program.copy().gaps());
        assertEquals(program.plain(), program.observed());
    }
}
