package classroom.observe;

import classroom.trace.format.SiteTable;
import classroom.trace.format.TraceFormat;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Starts the recording when the first probe is called. */
final class RecorderBootstrap {
    private static final long USUAL_LIMIT = 64L << 20;
    /** A property of JDK 22 and later: use reflection without generating classes. */
    private static final String REFLECT_SIMPLY = "jdk.reflect.useNativeAccessorOnly";

    private RecorderBootstrap() {}

    /** Returns the recorder of this JVM; null if the environment names no run, or its folder is not writable. */
    static Recorder recorder() {
        String run = System.getenv(Probe.RUN);
        if (run == null || run.isEmpty()) {
            return null;
        }
        try {
            long[] pids = ProcessIds.ofThisAndParent();
            return recorder(file(run, pids[0]), start(pids));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * Creates the recorder. Mapping its file is the JVM's first use of reflection, for which a newer JDK would
     * generate about twenty classes and double the start time. The property is read only once and is restored
     * afterwards.
     */
    private static Recorder recorder(File file, byte[] start) throws IOException {
        boolean unset = System.getProperty(REFLECT_SIMPLY) == null;
        if (unset) {
            System.setProperty(REFLECT_SIMPLY, "true");
        }
        try {
            return new Recorder(file, start, limit());
        } finally {
            if (unset) {
                System.clearProperty(REFLECT_SIMPLY);
            }
        }
    }

    /** Begins to record printed output. */
    static void notePrinting() throws IOException {
        System.setOut(TeeStream.noting(System.out, TraceFormat.OUT, charset("stdout.encoding")));
        System.setErr(TeeStream.noting(System.err, TraceFormat.ERR, charset("stderr.encoding")));
    }

    private static File file(String run, long pid) throws IOException {
        File file = new File(run, pid + TraceFormat.SUFFIX);
        for (int again = 2; !file.createNewFile(); again++) {
            file = new File(run, pid + "-" + again + TraceFormat.SUFFIX);
        }
        return file;
    }

    private static long limit() {
        try {
            String limit = System.getenv(Probe.LIMIT);
            return limit == null ? USUAL_LIMIT : Long.parseLong(limit);
        } catch (NumberFormatException e) {
            return USUAL_LIMIT;
        }
    }

    /** Returns when the app started this process; 0 if unknown. */
    private static long born(long parent) {
        String born = System.getenv(Probe.BORN);
        try {
            int space = born == null ? 0 : born.indexOf(' ');
            return space > 0 && Long.parseLong(born.substring(0, space)) == parent
                    ? Long.parseLong(born.substring(space + 1))
                    : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Returns the header, without the magic number, and the sites. */
    private static byte[] start(long[] pids) throws IOException {
        byte[] sites = sites();
        int length = TraceFormat.HEAD + sites.length + Recorder.FILLING - 1 & -Recorder.FILLING;
        ByteBuffer start = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        start.putLong(TraceFormat.AT_VERSION, TraceFormat.version(sites));
        start.putLong(TraceFormat.AT_PID, pids[0]);
        start.putLong(TraceFormat.AT_PARENT, pids[1]);
        start.putLong(TraceFormat.AT_NANOS, System.nanoTime());
        start.putLong(TraceFormat.AT_WALL, System.currentTimeMillis() * 1_000_000);
        start.putLong(TraceFormat.AT_LIMIT, limit());
        start.putLong(TraceFormat.AT_BORN, born(pids[1]));
        start.putLong(TraceFormat.AT_SITES, sites.length);
        start.putLong(TraceFormat.AT_FIRST_PAGE, length);
        start.position(TraceFormat.AT_STRINGS);
        String program = System.getenv(Probe.PROGRAM);
        String charset = charset("stdout.encoding");
        String[] strings = {System.getProperty("java.version"), mainClass(), program == null ? "" : program, charset};
        for (String each : strings) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            int count = Math.min(bytes.length, 512);
            start.putInt(count).put(bytes, 0, count);
        }
        start.position(TraceFormat.HEAD);
        start.put(sites);
        return start.array();
    }

    private static String mainClass() {
        String command = System.getProperty("sun.java.command", "");
        int space = command.indexOf(' ');
        return space < 0 ? command : command.substring(0, space);
    }

    private static byte[] sites() throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File table = new File(entry, SiteTable.FILE);
            if (table.isFile()) {
                try (FileInputStream in = new FileInputStream(table)) {
                    return in.readAllBytes();
                }
            }
        }
        return new byte[0];
    }

    /** Returns the charset of a standard stream: from a property that the JVM sets, else the default charset. */
    private static String charset(String property) {
        String named = System.getProperty(property, System.getProperty("sun." + property));
        return named != null ? named : Charset.defaultCharset().name();
    }
}
