import java.util.concurrent.ConcurrentHashMap;

/*
 * Shows: A ConcurrentHashMap counts words: get, then put.
 * Can come out: Any number up to 4000.
 * Wrong: Less: each call is safe by itself, but others come between the two.
 */
class MapCheckThenAct {
    static final int TIMES = 2000;
    static final ConcurrentHashMap<String, Integer> COUNTS =
            new ConcurrentHashMap<>();

    static void count() {
        for (int i = 0; i < TIMES; i++) {
            int old = COUNTS.getOrDefault("word", 0);
            Thread.yield();
            COUNTS.put("word", old + 1);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(MapCheckThenAct::count, "one");
        Thread two = new Thread(MapCheckThenAct::count, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("Counted: " + COUNTS.get("word"));
    }
}
