/*
 * 演示：线程捕获 InterruptedException 之后照旧干活。
 * 可能的结果：main 中断了它，它却几乎从不结束。
 * 错在哪里：还在干活的线程：捕获就清除
 * 了中断，再没有谁看它。
 */
class InterruptSwallowed {
    static void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                System.out.println("捕获了");
            }
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(InterruptSwallowed::work, "工人");
        worker.start();
        Thread.sleep(120);
        worker.interrupt();
        worker.join();
    }
}
