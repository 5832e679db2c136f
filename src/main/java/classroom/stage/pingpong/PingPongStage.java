package classroom.stage.pingpong;

import classroom.metrics.pingpong.PingPongWords;
import classroom.stage.PaintedStage;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.pingpong.PingPongRun.ExchangeShape;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.swing.JButton;

/**
 * The stage of Ping/Pong: each process is a box with its own memory, and the printed words fly from the boxes into one
 * terminal. At the end, it shows the number of words and explains it. The picture depends only on trace and time, so it
 * can be played forwards, backwards and at any speed. Used on the event thread.
 */
public final class PingPongStage extends PaintedStage<PingPongRun> {
    /** The maximum size of letters, relative to those of the window. */
    private static final double MAX_SCALE = 2.2;

    private final transient LongConsumer kill;
    private final List<JButton> buttons = new ArrayList<>();
    private boolean killable;

    /** @param kill kills a child process by its id; called on the event thread */
    public PingPongStage(LongConsumer kill) {
        super("stage.pingpong", "Classroom.pingpong.ground");
        this.kill = kill;
        setLayout(null);
        buttons.add(button(0, PingPongWords.PING));
        buttons.add(button(1, PingPongWords.PONG));
        buttons.forEach(this::add);
        languageChanged();
    }

    @Override
    protected PingPongRun read(Trace from) {
        return PingPongRun.of(from);
    }

    @Override
    protected String description(PingPongRun of, long at) {
        PingPongExplanation why = new PingPongExplanation(of, at);
        return why.total() + ". " + why.sentence();
    }

    /** {@inheritDoc} Children can be killed only while the run is live. */
    @Override
    public void live(boolean now) {
        killable = now;
        placed();
    }

    @Override
    public void languageChanged() {
        for (int i = 0; i < buttons.size(); i++) {
            String word = i == 0 ? PingPongWords.PING : PingPongWords.PONG;
            buttons.get(i).setText(Texts.text("pingpong.kill"));
            buttons.get(i).setToolTipText(Texts.text("pingpong.kill.tip", word));
            buttons.get(i).getAccessibleContext().setAccessibleName(Texts.text("pingpong.kill.name", word));
        }
        getAccessibleContext().setAccessibleName(Texts.text("pingpong.title"));
        super.languageChanged();
    }

    @Override
    public String role(long pid) {
        boolean processes = run() != null && run().shape() != ExchangeShape.THREADS;
        return processes
                ? run().players().stream()
                        .filter(each -> each.pid() == pid)
                        .map(PingPongPlayer::word)
                        .findFirst()
                        .orElse("")
                : "";
    }

    @Override
    protected void paint(Graphics2D g, PingPongRun of, long at) {
        PingPongLayout layout = geometry();
        PingPongPipes pipes = new PingPongPipes(g, getFont(), layout, of, at);
        boolean queue = of.shape() == ExchangeShape.QUEUE;
        if (queue) {
            pipes.paintPipes();
        }
        new PingPongBoxes(g, getFont(), layout, of, at).paint();
        if (queue) {
            pipes.paintTurns();
        }
        why(g, layout, new PingPongExplanation(of, at));
        new PingPongTerminal(g, getFont(), layout, of, at).paint();
    }

    /** Paints the total, and below it the explanation. */
    private void why(Graphics2D g, PingPongLayout layout, PingPongExplanation why) {
        Rectangle2D place = layout.why();
        double em = layout.em();
        g.setColor(TextRelativePainter.color("Classroom.pingpong.ink"));
        g.setFont(getFont().deriveFont(Font.BOLD, (float) (em * 1.1)));
        g.drawString(why.total(), (float) (place.getX() + 0.3 * em), (float) (place.getY() + 1.3 * em));
        g.setFont(TextRelativePainter.fitting(
                g, getFont().deriveFont((float) em), why.sentence(), place.getWidth() - 0.6 * em, 0));
        g.drawString(why.sentence(), (float) (place.getX() + 0.3 * em), (float) (place.getY() + 2.55 * em));
    }

    private JButton button(int number, String word) {
        JButton button = new JButton();
        button.setName("kill." + word);
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.addActionListener(pressed -> {
            if (run() != null) {
                kill.accept(run().players().get(number).pid());
            }
        });
        return button;
    }

    private PingPongLayout geometry() {
        return new PingPongLayout(
                getWidth(),
                getHeight(),
                getFont().getSize2D() * MAX_SCALE,
                run() == null ? ExchangeShape.APART : run().shape());
    }

    /** Places the buttons; those of players that cannot be killed are hidden. */
    @Override
    protected void placed() {
        PingPongRun run = run();
        PingPongLayout layout = geometry();
        for (int i = 0; i < buttons.size(); i++) {
            JButton button = buttons.get(i);
            ActivityState life =
                    run == null ? ActivityState.ABSENT : run.players().get(i).lifeAt(time());
            boolean alive = life != ActivityState.ABSENT && !life.isOver();
            button.setVisible(killable && alive && run.shape() != ExchangeShape.THREADS);
            Font font = getFont().deriveFont((float) (layout.em() * 0.9));
            if (!font.equals(button.getFont())) {
                button.setFont(font);
            }
            button.setBounds(
                    layout.button(i, getFontMetrics(font).stringWidth(button.getText()) + (int) (1.4 * layout.em())));
        }
    }
}
