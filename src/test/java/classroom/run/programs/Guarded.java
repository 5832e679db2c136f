package classroom.run.programs;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Starts its guard, says {@code ready}, does something to the guard, and waits for the end of its input. */
public final class Guarded {
    private Guarded() {}

    /** Argument: {@code interrupt} to interrupt it again and again, {@code eat} to take all memory,
     * {@code count} to count for a minute or so without coming to a safepoint; else nothing is done. */
    public static void main(String[] args) throws IOException {
        ProcessGuard.start();
        ProcessGuard.start();
        System.out.println("ready");
        switch (args[0]) {
            case "interrupt" -> interrupt();
            case "eat" -> eat();
            case "count" -> System.out.println(count());
            default -> System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.out.println(guards().size());
    }

    private static List<Thread> guards() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("classroom guard"))
                .toList();
    }

    private static void interrupt() {
        while (true) {
            guards().forEach(Thread::interrupt);
        }
    }

    private static long count() {
        long divided = 0;
        for (int i = 1; i < Integer.MAX_VALUE; i++) {
            divided += (divided + Long.MAX_VALUE) / (i | 1) % 1_000_003;
        }
        return divided;
    }

    private static void eat() {
        List<byte[]> food = new ArrayList<>();
        while (true) {
            try {
                food.add(new byte[1 << 16]);
            } catch (OutOfMemoryError e) {
                // Still hungry.
            }
        }
    }
}
