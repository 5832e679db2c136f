package classroom.program.network;

/*
 * A tile of a picture of the Mandelbrot set, as letters: for
 * each point the number of steps after which it flies away, on
 * a scale from a to z; a dot for a point that stays.
 */
class Mandelbrot {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int STEPS = 10_000;

    // Tiles stand in rows, one and a half times as many as rows.
    static int columns(int tasks) {
        return (int) Math.ceil(Math.sqrt(tasks * 1.5));
    }

    static String tile(int task, int tasks, int work) {
        int columns = columns(tasks);
        int rows = (tasks + columns - 1) / columns;
        int wide = Math.max(1, WIDTH / columns);
        int high = Math.max(1, HEIGHT / rows);
        int left = (task - 1) % columns * wide;
        int top = (task - 1) / columns * high;
        StringBuilder tile = new StringBuilder();
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                double a = -2.1 + 3.0 * x / (wide * columns);
                double b = -1.0 + 2.0 * y / (high * rows);
                tile.append(letter(steps(a, b, STEPS * work), STEPS * work));
            }
        }
        return tile.toString();
    }

    private static int steps(double a, double b, int most) {
        double x = 0;
        double y = 0;
        int steps = 0;
        while (steps < most && x * x + y * y < 4) {
            double next = x * x - y * y + a;
            y = 2 * x * y + b;
            x = next;
            steps++;
        }
        return steps;
    }

    private static char letter(int steps, int most) {
        return steps == most ? '.' : (char) ('a' + Math.min(25, steps - 1));
    }
}
