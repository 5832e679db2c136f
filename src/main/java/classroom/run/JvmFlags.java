package classroom.run;

import classroom.run.jdk.Jdk;
import java.util.ArrayList;
import java.util.List;

/** The flags that keep a program's JVM small, quick to start and quiet. {@code FlagsBench} says what they buy. */
public final class JvmFlags {
    /**
     * For every program. No performance data: it would leave a file behind a killed JVM. No log: what the JVM itself has to say,
     * about an archive of another Java for instance, is none of the program's output.
     */
    private static final List<String> ALL = List.of("-XX:-UsePerfData", "-Xshare:auto", "-Xlog:disable",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    /**
     * The smallest collector. Not for plain programs on Java 17, which has its first objects ready for another one only, and
     * starts faster with that.
     */
    private static final String SERIAL = "-XX:+UseSerialGC";
    /** For a panel's host, which paints much and computes little. The kit has no native code. */
    private static final List<String> PANEL = List.of("-XX:TieredStopAtLevel=1", "-Dflatlaf.useNativeLibrary=false");
    private static final String HEADLESS = "-Djava.awt.headless=true";

    private JvmFlags() {
    }

    /** The flags for an order, its own ones last. */
    public static List<String> of(LaunchSpec order) {
        List<String> flags = new ArrayList<>(ALL);
        if (order.panel() || order.jdk().feature() > Jdk.MIN_FEATURE) {
            flags.add(SERIAL);
        }
        if (order.panel()) {
            flags.addAll(PANEL);
        }
        if (order.headless()) {
            flags.add(HEADLESS);
        }
        flags.addAll(order.flags());
        return flags;
    }
}
