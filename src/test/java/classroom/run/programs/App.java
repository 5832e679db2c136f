package classroom.run.programs;

import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.Run;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import java.nio.file.Path;
import java.util.List;

/** Stands in for the app: runs a tree of spinning processes with a launcher, and waits to be killed. */
public final class App {
    private App() {}

    private static LaunchSpec counting(Path classes) {
        return LaunchSpec.of("test/guarded", Guarded.class.getName(), classes, Jdk.own())
                .withArguments(List.of("count"))
                .withFlags(List.of("-XX:+UseSerialGC", "-XX:LoopStripMiningIter=0", "-XX:-UseCountedLoopSafepoints"));
    }

    /** Arguments: the folder of the classes, then what {@link Tree} takes, or {@code count} for a JVM that comes to no safepoint. Prints what the run prints. */
    public static void main(String[] args) throws Exception {
        Launcher launcher = new Launcher(AppDirectories.here());
        LaunchSpec order = args[1].equals("count")
                ? counting(Path.of(args[0]))
                : LaunchSpec.of("test/tree", Tree.class.getName(), Path.of(args[0]), Jdk.own())
                        .withArguments(List.of(args[1], args[2]));
        Run run = launcher.start(order);
        System.out.println("root " + run.pid());
        OutputSnapshot seen = run.output().snapshot();
        int said = 0;
        while (run.isAlive()) {
            String text = seen.text(OutputStreamKind.OUT);
            System.out.print(text.substring(said));
            System.out.flush();
            said = text.length();
            seen = run.output().after(seen, 1000);
        }
    }
}
