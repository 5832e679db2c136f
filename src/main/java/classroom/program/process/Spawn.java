package classroom.program.process;

/*
 * A process starts another one: a parent and its child. The
 * child changes its variable three times.
 * Expect: the parent's variable stays 1.
 * Why: the child is a fresh JVM with a memory of its own.
 * It starts the program anew, so that its variable begins
 * with 1 as well, but it is another variable.
 */
public class Spawn {
    private static int variable = 1;

    public static void main(String[] args) throws Exception {
        int pause = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        if (args.length == 2 && args[1].equals("child")) {
            change(pause);
            return;
        }
        say("Parent");
        Process child = start(pause);
        int status = child.waitFor();
        say("Parent");
        if (status != 0) {
            System.out.println("The child ended early, status " + status);
        }
    }

    // What the child does.
    private static void change(int pause) throws InterruptedException {
        say("Child");
        for (int i = 0; i < 3; i++) {
            Thread.sleep(pause);
            variable = variable * 10;
            say("Child");
        }
        Thread.sleep(pause);
    }

    private static void say(String who) {
        ProcessHandle me = ProcessHandle.current();
        long parent = me.parent().map(ProcessHandle::pid).orElse(0L);
        System.out.println(who + ": pid = " + me.pid() + ", parent = " + parent
                + ", variable = " + variable);
    }

    // A child is this same program with one argument more.
    private static Process start(int pause) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Spawn.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "" + pause, "child").inheritIO().start();
    }
}
