package classroom.run;

import classroom.run.jdk.Jdk;
import java.util.ArrayList;
import java.util.List;

/** The flags that keep a program's JVM small, quick to start and quiet. {@code FlagsBench} measures their effect. */
public final class JvmFlags {
    /**
     * For every program. No performance data: a killed JVM would leave its file behind. No log: messages of the JVM
     * itself, as about an archive of another Java, are not part of the program's output.
     */
    private static final List<String> ALL = List.of(
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:disable",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");
    /**
     * The smallest collector. Not for plain programs on Java 17: its default archive has heap objects for another
     * collector only, with which it starts faster.
     */
    private static final String SERIAL = "-XX:+UseSerialGC";
    /** For a panel's host, which mostly paints. The runtime jars contain no native code. */
    private static final List<String> PANEL = List.of("-XX:TieredStopAtLevel=1", "-Dflatlaf.useNativeLibrary=false");

    private static final String HEADLESS = "-Djava.awt.headless=true";

    private JvmFlags() {}

    /** Returns the flags for a launch, those of the spec last. */
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
