/*
 * 演示：捕获异常之后，线程重新中断自己。
 * 可能的结果：它会结束。
 * 错在哪里：没有错的结果：循环看得到中断。
 */
class InterruptKept {
    static void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.out.println("ended");
    }

    public static void main(String[] args) throws InterruptedException {
        Thread worker = new Thread(InterruptKept::work, "工人");
        worker.start();
        Thread.sleep(120);
        worker.interrupt();
        worker.join();
    }
}
