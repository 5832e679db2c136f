package classroom.program.cores;

import java.lang.ProcessBuilder.Redirect;

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
            begin, before = time.monotonic(), time.process_time()

            def spin(me):
                while time.monotonic() < begin + seconds:
                    work[me] += 1
                    cpu[me] = int(time.thread_time() * 1e6)

            threads = []
            for i in range(count):
                threads.append(threading.Thread(target=spin, args=(i,)))
                threads[i].start()
            while threading.active_count() > 1:
                time.sleep(0.1)
                used = int((time.process_time() - before) * 1e6)
                took = int((time.monotonic() - begin) * 1e6)
                print(used, took, *cpu, *work)
            """;
    private static long[] cpu;
    private static long[] work;

    // 脚本打印的一行：微秒数和计数。
    private static void note(String[] told) {
        Meter.note(Long.parseLong(told[0]), Long.parseLong(told[1]));
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
        Meter.start();
        Process python = new ProcessBuilder("python3", "-u", "-c", SCRIPT,
                "" + count, "" + seconds).redirectError(Redirect.INHERIT)
                .start();
        python.inputReader().lines().forEach(line -> note(line.split(" ")));
        int status = python.waitFor();
        if (status != 0) {
            System.out.println("Python 被提前结束，退出码 " + status);
        }
        for (int i = 0; i < count; i++) {
            System.out.println("计数线程 " + (i + 1) + ": cpu = "
                    + cpu[i] / 1000 + " ms, work = " + work[i]);
        }
        Meter.report();
    }
}
