package classroom.run.programs;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Starts its guard, says {@code ready}, does something to the guard, and waits for the end of its input. */
public final class Guarded {
    private Guarded() {
    }

    /** Argument: {@code interrupt} to interrupt it again and again, {@code eat} to take all memory; else nothing is done. */
    public static void main(String[] args) throws IOException {
        ProcessGuard.start();
        ProcessGuard.start();
        System.out.println("ready");
        switch (args[0]) {
            case "interrupt" -> interrupt();
            case "eat" -> eat();
            default -> System.in.transferTo(OutputStream.nullOutputStream());
        }
        System.out.println(guards().size());
    }

    private static List<Thread> guards() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("classroom guard")).toList();
    }

    private static void interrupt() {
        while (true) {
            guards().forEach(Thread::interrupt);
        }
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
