package classroom.program.process;

/*
 * 一个进程启动另一个进程：父进程和子进程。
 * 子进程把自己的变量改了三次。
 * 现象：父进程的变量一直是 1。
 * 原因：子进程是一个全新的 JVM，有自己的内存。
 * 它从头运行这个程序，它的变量也从 1 开始，
 * 但那是另一个变量。
 */
public class Spawn {
    private static int variable = 1;

    public static void main(String[] args) throws Exception {
        int pause = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        if (args.length == 2 && args[1].equals("child")) {
            change(pause);
            return;
        }
        say("父进程");
        Process child = start(pause);
        int status = child.waitFor();
        say("父进程");
        if (status != 0) {
            System.out.println("子进程被提前结束，退出码 " + status);
        }
    }

    // 子进程做的事。
    private static void change(int pause) throws InterruptedException {
        say("子进程");
        for (int i = 0; i < 3; i++) {
            Thread.sleep(pause);
            variable = variable * 10;
            say("子进程");
        }
        Thread.sleep(pause);
    }

    private static void say(String who) {
        ProcessHandle me = ProcessHandle.current();
        long parent = me.parent().map(ProcessHandle::pid).orElse(0L);
        System.out.println(who + ": pid = " + me.pid() + ", parent = " + parent
                + ", variable = " + variable);
    }

    // 子进程还是这个程序，只是多一个参数。
    private static Process start(int pause) throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        String program = Spawn.class.getName();
        return new ProcessBuilder(java, "-cp", classes, program,
                "" + pause, "child").inheritIO().start();
    }
}
