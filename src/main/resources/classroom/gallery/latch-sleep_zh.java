/*
 * 演示：main 觉得别人要多久，就睡多久。
 * 可能的结果：7；猜短了就是 0。
 * 错在哪里：0。就算是 7 也是运气：没有什么规定读在写之后。
 */
class LatchSleep {
    static int result;

    static void compute() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            return;
        }
        result = 7;
    }

    public static void main(String[] args) throws InterruptedException {
        new Thread(LatchSleep::compute, "工人").start();
        Thread.sleep(120);
        System.out.println("结果: " + result);
        Thread.sleep(100);
    }
}
