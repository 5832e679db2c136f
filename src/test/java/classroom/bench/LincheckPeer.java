package classroom.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Runs the counter of {@code bank/unlocked} in Lincheck, for {@link ExploreBench}, and prints the number of invocations
 * a second, without Lincheck's set-up: the difference of a long and a short test. Lincheck must be on the class path.
 *
 * <p>Arguments: the number of threads, the invocations of the short test, those of the long one.
 */
public final class LincheckPeer {
    private static int balance;

    private LincheckPeer() {}

    /**
     * Measures.
     *
     * @param arguments threads, invocations of the short test, of the long one
     * @throws Throwable if Lincheck is not on the class path, or fails
     */
    public static void main(String[] arguments) throws Throwable {
        int threads = Integer.parseInt(arguments[0]);
        int few = Integer.parseInt(arguments[1]);
        int many = Integer.parseInt(arguments[2]);
        MethodHandle test = MethodHandles.lookup()
                .findStatic(
                        Class.forName("org.jetbrains.lincheck.Lincheck"),
                        "runConcurrentTest",
                        MethodType.methodType(void.class, int.class, Runnable.class));
        time(test, few, threads);
        long shorter = time(test, few, threads);
        long longer = time(test, many, threads);
        System.out.printf("%.0f%n", (many - few) * 1e9 / (longer - shorter));
    }

    private static long time(MethodHandle test, int invocations, int threads) throws Throwable {
        Runnable counter = () -> count(threads);
        long began = System.nanoTime();
        test.invokeExact(invocations, counter);
        return System.nanoTime() - began;
    }

    private static void count(int threads) {
        balance = 0;
        Thread[] all = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Thread(() -> {
                int old = balance;
                balance = old + 1;
            });
            all[i].start();
        }
        for (Thread each : all) {
            try {
                each.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
