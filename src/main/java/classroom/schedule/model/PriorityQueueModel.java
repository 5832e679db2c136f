package classroom.schedule.model;

import java.util.Collection;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * {@link PriorityBlockingQueue} in a scheduled run: blocking operations use the schedule; everything else is the JDK's.
 */
public class PriorityQueueModel<E> extends PriorityBlockingQueue<E> {
    private static final long serialVersionUID = 1;
    private final transient Permits waiting = new Permits();

    /** Creates an empty queue. */
    public PriorityQueueModel() {
        super();
    }

    /** Creates an empty queue. */
    public PriorityQueueModel(int capacity) {
        super(capacity);
    }

    /** Creates an empty queue. */
    public PriorityQueueModel(int capacity, java.util.Comparator<? super E> order) {
        super(capacity, order);
    }

    @Override
    public void put(E element) {
        await(() -> true);
        super.offer(element);
        waiting.release();
    }

    @Override
    public boolean offer(E element) {
        waiting.step();
        boolean taken = super.offer(element);
        waiting.release();
        return taken;
    }

    @Override
    public boolean offer(E element, long time, TimeUnit unit) {
        return offer(element);
    }

    @Override
    public boolean add(E element) {
        waiting.step();
        boolean taken = super.offer(element);
        waiting.release();
        if (!taken) {
            throw new IllegalStateException("Queue full");
        }
        return true;
    }

    @Override
    public E take() throws InterruptedException {
        waiting.awaitInterruptibly(() -> super.size() > 0);
        E element = super.poll();
        waiting.release();
        return element;
    }

    @Override
    public E poll() {
        waiting.step();
        E element = super.poll();
        waiting.release();
        return element;
    }

    @Override
    public E poll(long time, TimeUnit unit) throws InterruptedException {
        Interrupts.check(classroom.schedule.Controller.HERE.here(), 0);
        return poll();
    }

    @Override
    public E peek() {
        waiting.step();
        return super.peek();
    }

    @Override
    public int size() {
        waiting.step();
        return super.size();
    }

    @Override
    public boolean isEmpty() {
        waiting.step();
        return super.size() == 0;
    }

    @Override
    public int drainTo(Collection<? super E> to) {
        waiting.step();
        int count = super.drainTo(to);
        waiting.release();
        return count;
    }

    private void await(java.util.function.BooleanSupplier until) {
        waiting.await(until);
    }
}
