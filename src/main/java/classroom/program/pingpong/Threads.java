package classroom.program.pingpong;

/*
 * Two threads of one process say Ping and Pong, each as
 * long as the counter is below 10.
 * Expect: mostly 10 words in all, but not always.
 * Why: threads share the memory of their process, and so
 * the counter. But between a look at it and adding to it,
 * the other thread may go on: both see 9, both speak, or
 * an old number is written back. Of all orders up to 3,
 * some come to 3 words, some to 9, and to all between.
 */
public class Threads {
    private static int counter = 0;

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        int pause = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        Thread ping = new Thread(() -> say("Ping", count, pause), "Ping");
        Thread pong = new Thread(() -> say("Pong", count, pause), "Pong");
        ping.start();
        pong.start();
        ping.join();
        pong.join();
        System.out.println();
    }

    // What a thread does.
    private static void say(String word, int count, int pause) {
        while (counter < count) {
            System.out.print(word);
            System.out.flush();
            counter++;
            sleep(pause);
        }
    }

    private static void sleep(int pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
