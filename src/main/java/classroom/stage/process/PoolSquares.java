package classroom.stage.process;

import classroom.metrics.process.PoolTurn;
import classroom.metrics.process.PoolWork;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paints the queues of a pool: a square with its number for each task and for each result. */
final class PoolSquares {
    private static final int ROWS = 6;

    private final TextRelativePainter pen;
    private final double em;
    private final PoolWork work;
    private final long time;

    PoolSquares(TextRelativePainter pen, PoolWork work, long time) {
        this.pen = pen;
        this.em = pen.em();
        this.work = work;
        this.time = time;
    }

    /**
     * Paints the tasks: those in the queue are filled, those taken or done are hollow, those queued again have a thick
     * outline.
     */
    void tasks(Rectangle2D place, int tasks) {
        Rectangle2D field = field(place, Texts.text("process.pool.tasks"));
        Map<Integer, PoolTurn> last = new HashMap<>();
        Set<Integer> givenAgain = new HashSet<>();
        for (PoolTurn each : work.turns()) {
            if (each.from() <= time) {
                last.put(each.task(), each);
            }
            if (each.back() && time >= each.to()) {
                givenAgain.add(each.task());
            }
        }
        for (int task = 1; task <= tasks; task++) {
            PoolTurn turn = last.get(task);
            boolean waits = turn == null || turn.back() && time >= turn.to();
            boolean again = givenAgain.contains(task);
            Rectangle2D square = square(field, task - 1, tasks);
            if (waits) {
                pen.fill(pen.round(square, 0.25), TextRelativePainter.color("Classroom.picture.bytes"));
                write(square, task, TextRelativePainter.color("Classroom.picture.onBytes"));
            } else {
                write(square, task, TextRelativePainter.color("Classroom.picture.over"));
            }
            pen.draw(
                    pen.round(square, 0.25),
                    again
                            ? TextRelativePainter.color("Classroom.picture.bad")
                            : waits
                                    ? TextRelativePainter.color("Classroom.picture.bytes")
                                    : TextRelativePainter.color("Classroom.picture.over"),
                    again ? 0.2 : 0.06);
        }
    }

    /** Paints the results in the order of their arrival, in the colors of their workers. */
    void results(Rectangle2D place, int tasks) {
        Rectangle2D field = field(place, Texts.text("process.pool.results"));
        List<PoolTurn> done = work.turns().stream()
                .filter(each -> each.isDone(time))
                .sorted(Comparator.comparingLong(PoolTurn::to))
                .toList();
        for (int i = 0; i < Math.max(tasks, done.size()); i++) {
            Rectangle2D square = square(field, i, Math.max(tasks, done.size()));
            if (i < done.size()) {
                Color color = ThreadColors.ofChild(
                        work.parent(), work.workers().get(done.get(i).worker()).pid());
                pen.fill(pen.round(square, 0.25), color);
                write(square, done.get(i).task(), TextRelativePainter.color("Classroom.picture.onColor"));
            } else {
                pen.dashed(
                        pen.round(square, 0.25), TextRelativePainter.color("Classroom.picture.grid"), 0.06, 0.2, 0.2);
            }
        }
    }

    private Rectangle2D field(Rectangle2D place, String name) {
        pen.fill(pen.round(place, 0.5), TextRelativePainter.color("Classroom.picture.memory"));
        double wide = 5.5 * em;
        pen.write(
                name,
                TextRelativePainter.color("Classroom.picture.ink"),
                0.95,
                true,
                place.getX() + 0.5 * em,
                place.getCenterY(),
                0,
                wide - 0.9 * em);
        return new Rectangle2D.Double(
                place.getX() + wide,
                place.getY() + 0.25 * em,
                place.getWidth() - wide - 0.4 * em,
                place.getHeight() - 0.5 * em);
    }

    /** Returns the bounds of a square, in rows and as large as possible. */
    private static Rectangle2D square(Rectangle2D field, int number, int count) {
        int columns = count;
        double step = 0;
        for (int rows = 1; rows <= ROWS; rows++) {
            int wide = Math.max(1, (count + rows - 1) / rows);
            double fits = Math.min(field.getWidth() / wide, field.getHeight() / rows);
            columns = fits > step ? wide : columns;
            step = Math.max(step, fits);
        }
        int rows = (count + columns - 1) / columns;
        double size = step * 0.86;
        double top = field.getCenterY() - rows * step / 2;
        return new Rectangle2D.Double(
                field.getX() + number % columns * step, top + number / columns * step + (step - size) / 2, size, size);
    }

    private void write(Rectangle2D square, int task, Color color) {
        pen.write(
                Integer.toString(task),
                color,
                Math.min(1, square.getHeight() / em * 0.65),
                false,
                square.getCenterX(),
                square.getCenterY(),
                0.5,
                square.getWidth() * 0.9);
    }
}
