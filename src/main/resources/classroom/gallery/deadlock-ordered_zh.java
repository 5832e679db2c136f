/*
 * 演示：所有线程都按同样的次序取两把锁。
 * 可能的结果：两边都吃完。
 * 错在哪里：没有错的结果：没有谁会拿
 * 着第二把锁等第一把。
 */
class DeadlockOrdered {
    static final Object FORK = new Object();
    static final Object KNIFE = new Object();

    static void eat() {
        synchronized (FORK) {
            synchronized (KNIFE) {
                System.out.println("done 吃完了");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread ann = new Thread(DeadlockOrdered::eat, "小安");
        Thread ben = new Thread(DeadlockOrdered::eat, "小本");
        ann.start();
        ben.start();
        ann.join();
        ben.join();
    }
}
