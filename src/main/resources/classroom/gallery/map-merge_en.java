import java.util.concurrent.ConcurrentHashMap;

/*
 * Shows: merge reads and writes in one call.
 * Can come out: Always 4000.
 * Wrong: Nothing: the map lets nobody between.
 */
class MapMerge {
    static final int TIMES = 2000;
    static final ConcurrentHashMap<String, Integer> COUNTS =
            new ConcurrentHashMap<>();

    static void count() {
        for (int i = 0; i < TIMES; i++) {
            COUNTS.merge("word", 1, Integer::sum);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(MapMerge::count, "one");
        Thread two = new Thread(MapMerge::count, "two");
        one.start();
        two.start();
        one.join();
        two.join();
        System.out.println("Counted: " + COUNTS.get("word"));
    }
}
