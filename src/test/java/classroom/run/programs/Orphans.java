package classroom.run.programs;

import java.io.IOException;

/** Starts a child that starts a grandchild and ends at once, so that the grandchild has no parent any more. */
public final class Orphans {
    private Orphans() {}

    /** Argument: how many processes are still to come; the last one waits. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Presence.announce();
        int left = Integer.parseInt(args[0]);
        if (left > 0) {
            String java = ProcessHandle.current().info().command().orElseThrow();
            new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            Orphans.class.getName(),
                            "" + (left - 1))
                    .inheritIO()
                    .start();
        } else {
            System.out.println("orphan " + ProcessHandle.current().pid());
        }
        if (left != 1) {
            Thread.currentThread().join();
        }
    }
}
