import java.util.concurrent.ConcurrentHashMap;

/*
 * 演示：merge 在一次调用里读和写。
 * 可能的结果：总是 4000。
 * 错在哪里：没有错的结果：映射不让谁插进来。
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
        System.out.println("数到: " + COUNTS.get("word"));
    }
}
