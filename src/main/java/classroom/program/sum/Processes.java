package classroom.program.sum;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/*
 * Some processes add the numbers from 1 to N, a part each.
 * Expect: N(N+1)/2, and all cores busy, but for a short
 * work more time than one process takes.
 * Why: a process has its own memory. So the list lies in a
 * file that all have mapped into theirs: nobody copies it.
 * But each process is a JVM, which takes a while to start,
 * and at first each is slow, as any JVM is.
 * The other task costs more for each number: it counts
 * the primes up to N / 20, but no further than 10 million.
 */
public class Processes {
    private static final long BLOCK = 1 << 18;
    // So many children run at once, for the sake of memory: each JVM
    // has some 10 MB of its own. One more begins when one has ended.
    private static final int AT_ONCE = Math.max(12, Runtime.getRuntime().availableProcessors());

    private static void make(LongBuffer block, long first) {
        for (int i = 0; i < block.limit(); i++) { block.put(i, first + i); }
    }

    private static long add(LongBuffer block) {
        long sum = 0;
        for (int i = 0; i < block.limit(); i++) { sum += block.get(i); }
        return sum;
    }

    // A number is prime if none from 2 to its root divides it.
    private static long primes(LongBuffer block) {
        long found = 0;
        for (int i = 0; i < block.limit(); i++) { long n = block.get(i), d = 2; while (d * d <= n && n % d != 0) { d++; } found += n > 1 && d * d > n ? 1 : 0; }
        return found;
    }

    public static void main(String[] args) throws Exception {
        int numbers = args.length > 0 ? Integer.parseInt(args[0]) : 100_000_000;
        int workers = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        boolean primes = args.length > 2 && args[2].equals("primes");
        long count = primes ? Math.min(numbers / 20, 10_000_000) : numbers;
        if (args.length > 4) {
            int own = Integer.parseInt(args[4]);
            work(Path.of(args[3]), count * own / workers, count * (own + 1) / workers, primes);
            return;
        }
        long begin = System.nanoTime();
        Path file = Files.createTempFile(Path.of("").toAbsolutePath(), "numbers", ".tmp");
        ByteBuffer bytes = ByteBuffer.allocateDirect((int) BLOCK * Long.BYTES).order(ByteOrder.nativeOrder());
        try (FileChannel all = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; at < count; at += BLOCK) {
                bytes.clear().limit((int) Math.min(BLOCK, count - at) * Long.BYTES);
                make(bytes.asLongBuffer(), at + 1);
                while (bytes.hasRemaining()) { all.write(bytes); }
            }
        }
        long made = System.nanoTime();
        System.out.println("Making the list: " + ms(made - begin) + " ms");
        List<Process> processes = new ArrayList<>();
        for (int own = 0; own < workers; own++) {
            if (own >= AT_ONCE) {
                processes.get(own - AT_ONCE).waitFor();
            }
            processes.add(start(numbers, workers, primes, file, own));
        }
        for (Process each : processes) {
            each.inputReader().readLine();
        }
        System.out.println("Starting: " + ms(System.nanoTime() - made) + " ms");
        long result = 0;
        for (Process each : processes) {
            String part = each.inputReader().readLine();
            if (part == null) {
                System.out.println("A process ended early, status " + each.waitFor());
            } else {
                result += Long.parseLong(part);
            }
        }
        long end = System.nanoTime();
        System.out.println("Working: " + ms(end - made) + " ms");
        System.out.println((primes ? "Primes: " : "Sum: ") + result);
        for (Process each : processes) {
            each.waitFor();
        }
        Files.delete(file);
    }

    // What a child does: says that it is there, works, says its part.
    private static void work(Path file, long from, long to, boolean primes) throws IOException {
        System.out.println("ready");
        long part = 0;
        try (FileChannel all = FileChannel.open(file)) {
            for (long at = from; at < to; at += BLOCK) {
                LongBuffer block = map(all, at, Math.min(BLOCK, to - at));
                part += primes ? primes(block) : add(block);
            }
        }
        System.out.println(part);
    }

    private static LongBuffer map(FileChannel all, long from, long count) throws IOException {
        return all.map(MapMode.READ_ONLY, from * Long.BYTES, count * Long.BYTES).order(ByteOrder.nativeOrder()).asLongBuffer();
    }

    // A child is this same program with two arguments more. It needs little memory, shares
    // the JDK's classes with the others, and makes none to map a file, as newer JDKs do.
    private static Process start(int numbers, int workers, boolean primes, Path file, int own) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Processes.class.getName();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx16m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        command.addAll(List.of("-Djdk.reflect.useNativeAccessorOnly=true", "-cp", classes, program));
        command.addAll(List.of("" + numbers, "" + workers, primes ? "primes" : "add", file.toString(), "" + own));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    private static double ms(long nanos) {
        return nanos / 100_000 / 10.0;
    }
}
