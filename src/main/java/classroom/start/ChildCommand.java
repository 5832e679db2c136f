package classroom.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command that starts the window in a child JVM.
 *
 * @param options the options of the JVM that come from its parent: system properties
 * @param jar     the path of the app's jar
 * @param words   the arguments of the app
 */
record ChildCommand(List<String> options, String jar, List<String> words) {
    /** Set in the child only. */
    static final String CHILD = "classroom.child";

    /**
     * The same as the installed app has: see {@code src/package/build.xml}. The event thread waits for each collection:
     * a small young generation has little to copy at once, and without the size of the metaspace a full collection comes
     * during the start.
     */
    static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn24m", "-XX:MetaspaceSize=64m", "-XX:-UsePerfData");

    private static final List<String> OPTION_VARIABLES =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** Returns the command for this JVM; null if it is to show the window itself. */
    static ChildCommand here() {
        boolean canHave = System.getProperty("os.name").equals("Linux")
                && System.getProperty(CHILD) == null
                && isHotSpot(System.getProperty("java.vm.name"))
                && !setsFlags(System.getenv());
        if (!canHave) {
            return null;
        }
        try {
            // Each word ends with a zero byte.
            byte[] line = Files.readAllBytes(Path.of("/proc/self/cmdline"));
            Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
            return of(List.of(new String(line, names).split("\0", -1)));
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a JVM, by its name, knows the flags. */
    static boolean isHotSpot(String name) {
        return name.contains("OpenJDK") || name.contains("HotSpot");
    }

    /** Whether flags of the JVM are set outside of its command line; they might not go with those of the child. */
    static boolean setsFlags(Map<String, String> environment) {
        for (String each : OPTION_VARIABLES) {
            if (environment.getOrDefault(each, "").contains("-X")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the command for a JVM that was started by {@code java -jar}, with system properties at most; else null:
     * whoever has set another option wants this very JVM.
     *
     * @param line the words of its command line; an empty one at the end
     */
    static ChildCommand of(List<String> line) {
        int jar = 1;
        while (jar < line.size() && line.get(jar).startsWith("-D")) {
            jar++;
        }
        if (jar + 2 >= line.size() || !line.get(jar).equals("-jar")) {
            return null;
        }
        return new ChildCommand(line.subList(1, jar), line.get(jar + 1), line.subList(jar + 2, line.size() - 1));
    }

    /**
     * Returns the words of the command.
     *
     * @param flags more flags of the JVM
     */
    List<String> words(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(options);
        command.add("-D" + CHILD + "=true");
        command.add("-cp");
        // The archive is for this path, from whichever folder the app is started.
        command.add(new File(jar).getAbsolutePath());
        command.add("classroom.Main");
        command.addAll(words);
        return command;
    }
}
