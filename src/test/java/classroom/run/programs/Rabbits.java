package classroom.run.programs;

import classroom.observe.ProcessGuard;
import java.io.IOException;

/** Starts children of its own kind one after the other, and goes on when it was asked to end. */
public final class Rabbits {
    private Rabbits() {}

    /** Argument: how many generations are still to come. */
    public static void main(String[] args) throws IOException {
        ProcessGuard.start();
        Presence.announce();
        int left = Integer.parseInt(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> bear(left)));
        System.out.println("ready");
        bear(left);
    }

    private static void bear(int left) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        while (left > 0) {
            try {
                new ProcessBuilder(
                                java,
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Rabbits.class.getName(),
                                "" + (left - 1))
                        .inheritIO()
                        .start();
                Thread.sleep(100);
            } catch (IOException | InterruptedException e) {
                // The next one may do.
            }
        }
    }
}
