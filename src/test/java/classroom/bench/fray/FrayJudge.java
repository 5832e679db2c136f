package classroom.bench.fray;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * Runs a program of the gallery once, within Fray, and fails if it does not print what a right run prints. Fray loads
 * it and the program anew for each schedule.
 */
public final class FrayJudge {
    /** The begin of the message of the error for a wrong outcome. */
    static final String WRONG = "wrong outcome: ";

    private static final int MAX_THREADS = 100;

    private FrayJudge() {}

    /**
     * Runs the program to the end of its last thread that is no daemon.
     *
     * @param arguments the program's main class, the text that a right run prints
     * @throws ReflectiveOperationException if it has no {@code main}
     * @throws AssertionError if the text was not printed
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, InterruptedException {
        Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            ThreadGroup group = new ThreadGroup("program");
            Thread first = new Thread(group, () -> call(main), "main");
            first.start();
            first.join();
            joinAll(group);
        } finally {
            System.setOut(before);
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        if (!text.contains(arguments[1])) {
            throw new AssertionError(WRONG + text);
        }
    }

    private static void call(Method main) {
        try {
            main.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void joinAll(ThreadGroup group) throws InterruptedException {
        Thread[] threads = new Thread[MAX_THREADS];
        boolean joined = true;
        while (joined) {
            joined = false;
            int count = group.enumerate(threads);
            for (int i = 0; i < count; i++) {
                if (!threads[i].isDaemon()) {
                    threads[i].join();
                    joined = true;
                }
            }
        }
    }
}
