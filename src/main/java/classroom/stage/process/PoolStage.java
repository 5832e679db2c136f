package classroom.stage.process;

import classroom.metrics.process.PoolTurn;
import classroom.metrics.process.PoolWork;
import classroom.metrics.process.PoolWorker;
import classroom.stage.PaintedStage;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javax.swing.JButton;

/**
 * The stage of the pool: the queue of tasks, the workers and their current tasks, and the queue of results. Used on the
 * event thread.
 */
final class PoolStage extends PaintedStage<PoolWork> {
    private final transient LongConsumer kill;
    private final List<JButton> buttons = new ArrayList<>();
    private boolean killable;

    /** @param kill kills a worker process by its id; called on the event thread */
    PoolStage(LongConsumer kill) {
        super("stage.process.pool", "Classroom.picture.ground");
        this.kill = kill;
        setLayout(null);
    }

    @Override
    public String role(long pid) {
        List<PoolWorker> workers = run() == null ? List.of() : run().workers();
        return IntStream.range(0, workers.size())
                .filter(i -> workers.get(i).pid() == pid)
                .mapToObj(i -> Texts.text("process.worker", i + 1))
                .findFirst()
                .orElse("");
    }

    @Override
    protected PoolWork read(Trace from) {
        return PoolWork.of(from);
    }

    /** {@inheritDoc} Workers can be killed only while the run is live. */
    @Override
    public void live(boolean now) {
        killable = now;
        placed();
    }

    @Override
    protected String description(PoolWork of, long at) {
        return sentence(of, at);
    }

    @Override
    protected void placed() {
        int count = run() == null ? 0 : run().workers().size();
        while (buttons.size() < count) {
            buttons.add(button(buttons.size()));
        }
        for (int i = 0; i < buttons.size(); i++) {
            JButton button = buttons.get(i);
            ActivityState life = i < count ? life(run().workers().get(i)) : ActivityState.ABSENT;
            button.setVisible(killable && life != ActivityState.ABSENT && !life.isOver());
            if (i < count) {
                String number = Integer.toString(i + 1);
                button.setText(Texts.text("process.kill"));
                button.setToolTipText(Texts.text("process.kill.tip", number));
                button.getAccessibleContext().setAccessibleName(Texts.text("process.kill.name", number));
                PoolLayout layout = layout(run());
                Font font = getFont().deriveFont((float) (em(run()) * 0.85));
                if (!font.equals(button.getFont())) {
                    button.setFont(font);
                }
                button.setBounds(
                        layout.button(i, getFontMetrics(font).stringWidth(button.getText()) + (int) (1.2 * em(run()))));
            }
        }
    }

    @Override
    protected void paint(Graphics2D g, PoolWork of, long at) {
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em(of));
        PoolLayout layout = layout(of);
        int tasks = of.tasks(at);
        PoolSquares squares = new PoolSquares(pen, of, at);
        squares.tasks(layout.tasks(), tasks);
        squares.results(layout.results(), tasks);
        for (int i = 0; i < of.workers().size(); i++) {
            worker(g, pen, layout.worker(i), of, i, at);
        }
        pen.write(
                sentence(of, at),
                TextRelativePainter.color("Classroom.picture.ink"),
                1.1,
                at >= of.over(),
                pen.em() * 0.5,
                layout.sentence(),
                0,
                getWidth() - pen.em());
    }

    private void worker(Graphics2D g, TextRelativePainter pen, Rectangle2D box, PoolWork of, int number, long at) {
        PoolWorker worker = of.workers().get(number);
        ActivityState life = life(worker);
        if (life == ActivityState.ABSENT) {
            return;
        }
        double em = pen.em();
        ProcessBox boxes = new ProcessBox(g, pen, ThreadColors.ofChild(of.parent(), worker.pid()));
        boxes.frame(box, Texts.text("process.worker", number + 1), ProcessBox.pid(worker.pid()), life);
        long done = of.turns().stream()
                .filter(each -> each.worker() == number && each.isDone(at))
                .count();
        PoolTurn hand = of.turns().stream()
                .filter(each -> each.worker() == number && each.from() <= at && at < each.to())
                .findFirst()
                .orElse(null);
        boolean busy = hand != null && !life.isOver();
        String doing = life == ActivityState.SLEEPING ? Texts.text("process.pool.works") : life.text();
        boolean button = number < buttons.size() && buttons.get(number).isVisible();
        boxes.footer(
                box, life, doing, box.getWidth() - (button ? buttons.get(number).getWidth() + 0.4 * em : 0));
        double middle = (box.getY() + ProcessBox.HEADER * em + box.getMaxY() - ProcessBox.FOOTER * em) / 2;
        double size = Math.min(2.4 * em, box.getHeight() - (ProcessBox.HEADER + ProcessBox.FOOTER + 0.2) * em);
        Rectangle2D place = new Rectangle2D.Double(box.getX() + 0.6 * em, middle - size / 2, size, size);
        Color color = TextRelativePainter.color("Classroom.picture.bytes");
        if (busy) {
            pen.fill(pen.round(place, 0.4), color);
            pen.write(
                    Integer.toString(hand.task()),
                    TextRelativePainter.color("Classroom.picture.onBytes"),
                    1.2,
                    true,
                    place.getCenterX(),
                    middle,
                    0.5,
                    size * 0.9);
        } else {
            pen.dashed(pen.round(place, 0.4), TextRelativePainter.color("Classroom.picture.over"), 0.08, 0.25, 0.25);
        }
        pen.write(
                Texts.text("process.pool.done", done),
                TextRelativePainter.color("Classroom.picture.ink"),
                0.95,
                false,
                place.getMaxX() + 0.6 * em,
                middle,
                0,
                box.getMaxX() - place.getMaxX() - em);
    }

    private ActivityState life(PoolWorker worker) {
        return ActivityState.at(time(), worker.track(), worker.started(), worker.ended(), worker.status());
    }

    private JButton button(int number) {
        JButton button = new JButton();
        button.setName("kill." + (number + 1));
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.addActionListener(pressed -> {
            if (run() != null && number < run().workers().size()) {
                kill.accept(run().workers().get(number).pid());
            }
        });
        add(button);
        return button;
    }

    private double em(PoolWork of) {
        return em(PoolLayout.wide(), PoolLayout.high(of.workers().size()));
    }

    private PoolLayout layout(PoolWork of) {
        return new PoolLayout(em(of), getWidth(), getHeight(), of.workers().size());
    }

    private static String sentence(PoolWork of, long at) {
        long done = of.doneOnce(at);
        int tasks = of.tasks(at);
        long again = of.givenBack(at);
        long twice = of.done(at) - done;
        if (at < of.over()) {
            return Texts.text("process.pool.now", done, tasks, again);
        } else if (done < tasks) {
            return Texts.text("process.pool.end.lost", tasks - done, tasks);
        }
        return again > 0
                ? Texts.text("process.pool.end.again", tasks, again, twice)
                : Texts.text("process.pool.end", tasks, of.workers().size());
    }
}
