package classroom.window.programs;

import java.util.ArrayList;
import java.util.List;

/** Keeps everything, until the heap is full. */
public final class Eater {
    private static final List<long[]> KEPT = new ArrayList<>();

    private Eater() {}

    public static void main(String[] args) {
        while (true) {
            KEPT.add(new long[1 << 22]);
        }
    }
}
