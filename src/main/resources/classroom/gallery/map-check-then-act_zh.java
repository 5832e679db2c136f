import java.util.concurrent.ConcurrentHashMap;

/*
 * 演示：用 ConcurrentHashMap 数单词：先 get，再 put。
 * 可能的结果：不超过 4000 的任何数。
 * 错在哪里：变少了：每次调用各自安全，但两次之间别人会插进来。
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
        System.out.println("数到: " + COUNTS.get("word"));
    }
}
