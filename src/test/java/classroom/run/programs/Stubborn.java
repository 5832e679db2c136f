package classroom.run.programs;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Ignores a polite request to end, for its shutdown hook never returns; spins on all cores besides. */
public final class Stubborn {
    private Stubborn() {}

    public static void main(String[] args) throws IOException {
        Presence.announce();
        CountDownLatch never = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    // Ignored, as everything else.
                }
            }
        }));
        System.out.println("ready");
        long turns = 0;
        while (never.getCount() > 0) {
            turns++;
        }
        System.out.println(turns);
    }
}
