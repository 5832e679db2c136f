package classroom.trace.index;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * A list that one thread appends to while any thread reads it without a lock. An append takes constant time, whatever the size. A reader
 * sees all elements up to the {@link #size} that it was given.
 *
 * @param <E> the type of its elements
 */
public final class AppendOnlyList<E> extends AbstractList<E> implements RandomAccess {
    private Object[] elements = new Object[8];
    private volatile int size;

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) elements[index];
    }

    /** Appends an element. Only the thread that reads the trace may call this. */
    public void append(E element) {
        int count = size;
        if (count == elements.length) {
            elements = Arrays.copyOf(elements, count * 2);
        }
        elements[count] = element;
        size = count + 1;
    }
}
