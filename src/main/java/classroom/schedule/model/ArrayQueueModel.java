package classroom.schedule.model;

import classroom.schedule.ScheduleController;
import java.util.Collection;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@link ArrayBlockingQueue} in a scheduled run: waiting is replaced, everything else is inherited. */
public class ArrayQueueModel<E> extends ArrayBlockingQueue<E> {
    private static final long serialVersionUID = 1;
    private final transient WaitPoint waitPoint = new WaitPoint();

    /** Creates an empty queue with a capacity. */
    public ArrayQueueModel(int capacity) {
        super(capacity);
    }

    /** Creates an empty queue with a capacity. */
    public ArrayQueueModel(int capacity, boolean fair) {
        super(capacity, fair);
    }

    @Override
    public void put(E element) throws InterruptedException {
        await(() -> super.remainingCapacity() > 0);
        super.offer(element);
        waitPoint.release();
    }

    @Override
    public boolean offer(E element) {
        waitPoint.step();
        boolean taken = super.offer(element);
        waitPoint.release();
        return taken;
    }

    @Override
    public boolean offer(E element, long time, TimeUnit unit) {
        return offer(element);
    }

    @Override
    public boolean add(E element) {
        waitPoint.step();
        boolean taken = super.offer(element);
        waitPoint.release();
        if (!taken) {
            throw new IllegalStateException("Queue full");
        }
        return true;
    }

    @Override
    public E take() throws InterruptedException {
        waitPoint.awaitInterruptibly(() -> super.size() > 0);
        E element = super.poll();
        waitPoint.release();
        return element;
    }

    @Override
    public E poll() {
        waitPoint.step();
        E element = super.poll();
        waitPoint.release();
        return element;
    }

    @Override
    public E poll(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(ScheduleController.INSTANCE.currentActor(), 0);
        return poll();
    }

    @Override
    public E peek() {
        waitPoint.step();
        return super.peek();
    }

    @Override
    public int size() {
        waitPoint.step();
        return super.size();
    }

    @Override
    public boolean isEmpty() {
        waitPoint.step();
        return super.size() == 0;
    }

    @Override
    public int drainTo(Collection<? super E> to) {
        waitPoint.step();
        int count = super.drainTo(to);
        waitPoint.release();
        return count;
    }

    private void await(java.util.function.BooleanSupplier until) throws InterruptedException {
        waitPoint.awaitInterruptibly(until);
    }
}
