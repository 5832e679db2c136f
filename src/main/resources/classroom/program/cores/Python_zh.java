package classroom.program.cores;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;

/*
 * 同样的线程，用 Python 来跑：python3 运行下面的
 * 脚本，本程序把它说的记下来。
 * 现象：不管多少个线程，大约只忙一个核；
 * 没有这把锁的 Python 才会用上所有的核。
 * 原因：线程要拿到解释器的锁才能执行 Python 代码，
 * 每过 5 毫秒交给下一个。
 */
public class Python {
    private static final String SCRIPT = """
            import sys, threading, time
            count, seconds = int(sys.argv[1]), int(sys.argv[2])
            cpu, work = [0] * count, [0] * count
            begin = time.monotonic()
            end = begin + seconds

            def spin(me):
                while time.monotonic() < end:
                    until = min(end, time.monotonic() + 0.005)
                    n = 0
                    while time.monotonic() < until:
                        n += 1
                    work[me] += n
                    cpu[me] = int(time.thread_time() * 1e6)

            threads = [threading.Thread(target=spin, args=(i,), daemon=True) for i in range(count)]
            before = time.process_time()
            for thread in threads:
                thread.start()
            for thread in threads:
                while thread.is_alive():
                    thread.join(0.1)
                    used = int((time.process_time() - before) * 1e6)
                    print(used, int((time.monotonic() - begin) * 1e6), *cpu, *work)
            """;
    private static final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int cores = Runtime.getRuntime().availableProcessors();
    private static long[] cpu;
    private static long[] work;
    private static long used;
    private static long took;
    private static long busy;

    // 脚本打印的一行：微秒数和计数。
    private static void note(String[] told) {
        long now = Long.parseLong(told[1]);
        busy += (long) (Math.max(0, system.getCpuLoad()) * cores * (now - took));
        used = Long.parseLong(told[0]);
        took = now;
        for (int i = 0; i < cpu.length; i++) {
            cpu[i] = Long.parseLong(told[2 + i]);
            work[i] = Long.parseLong(told[2 + cpu.length + i]);
        }
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 4;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        cpu = new long[count];
        work = new long[count];
        system.getCpuLoad();
        Process python = new ProcessBuilder("python3", "-u", "-c", SCRIPT, "" + count, "" + seconds)
                .redirectError(Redirect.INHERIT).start();
        BufferedReader lines = python.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            note(line.split(" "));
        }
        int status = python.waitFor();
        if (status != 0) {
            System.out.println("Python 提前结束了，状态码 " + status);
        }
        for (int i = 0; i < count; i++) {
            System.out.println("计数线程 " + (i + 1) + ": " + cpu[i] / 1000 + " 毫秒 CPU，数到 " + work[i]);
        }
        System.out.println("用到的核: " + Math.round(100.0 * used / Math.max(1, took)) / 100.0 + "，共 " + cores
                + "，其他程序：" + Math.round(100.0 * Math.max(0, busy - used) / Math.max(1, took)) / 100.0);
    }
}
