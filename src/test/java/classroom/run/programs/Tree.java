package classroom.run.programs;

import classroom.observe.ProcessGuard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts children, which start children, down to a depth; then all of them spin. Each is guarded, as a woven program is. */
public final class Tree {
    private Tree() {}

    /** Arguments: children of each, depth. */
    public static void main(String[] args) throws IOException {
        ProcessGuard.start();
        int width = Integer.parseInt(args[0]);
        int depth = Integer.parseInt(args[1]);
        Presence.announce();
        if (depth > 0) {
            for (int i = 0; i < width; i++) {
                child(width, depth - 1);
            }
        }
        System.out.println("ready " + ProcessHandle.current().pid());
        long turns = 0;
        while (turns >= 0) {
            turns++;
        }
    }

    private static void child(int width, int depth) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tree.class.getName(),
                "" + width,
                "" + depth));
        new ProcessBuilder(command).inheritIO().start();
    }
}
