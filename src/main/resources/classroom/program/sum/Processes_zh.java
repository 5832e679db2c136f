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
 * 几个进程把 1 到 N 加起来，每个进程加一段。
 * 预期：N(N+1)/2，所有的核都在忙；可是活儿少的话，
 * 反而比一个进程还慢。
 * 原因：进程各有各的内存，所以把列表放在一个文件里，
 * 所有进程都把它映射到自己的内存：谁也不用复制。
 * 可是每个进程都是一个 Java 虚拟机，启动要花时间，
 * 刚开始跑得也慢，每个虚拟机都是这样。
 * 另一个任务，每个数要花的功夫大得多：
 * 数出到 N / 20 为止有多少个素数，最多数到一千万。
 */
public class Processes {
    private static final long BLOCK = 1 << 18;
    // 同时运行的子进程最多这么多，为的是省内存：每个 JVM 自己
    // 就要 10 MB 左右。一个结束了，再启动下一个。
    private static final int AT_ONCE = Math.max(12, Runtime.getRuntime().availableProcessors());

    private static void make(LongBuffer block, long first) {
        for (int i = 0; i < block.limit(); i++) { block.put(i, first + i); }
    }

    private static long add(LongBuffer block) {
        long sum = 0;
        for (int i = 0; i < block.limit(); i++) { sum += block.get(i); }
        return sum;
    }

    // 从 2 到平方根，没有一个数能整除它，它就是素数。
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
        System.out.println("做列表：" + ms(made - begin) + " 毫秒");
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
        System.out.println("启动：" + ms(System.nanoTime() - made) + " 毫秒");
        long result = 0;
        for (Process each : processes) {
            String part = each.inputReader().readLine();
            if (part == null) {
                System.out.println("有一个进程提前结束了，状态码 " + each.waitFor());
            } else {
                result += Long.parseLong(part);
            }
        }
        long end = System.nanoTime();
        System.out.println("计算：" + ms(end - made) + " 毫秒");
        System.out.println((primes ? "素数个数：" : "总和：") + result);
        for (Process each : processes) {
            each.waitFor();
        }
        Files.delete(file);
    }

    // 子进程：先报到，再干活，最后报出自己那一段的结果。
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

    // 子进程就是同一个程序，只多两个参数。它自己不用多少内存，JDK 的类和其他 JVM
    // 共用一份；较新的 JDK 为了映射文件会临时造出一些类，这里也省掉了。
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
