package classroom.stage;

import classroom.figure.PingPongWords;
import classroom.stage.PingPongRun.Shape;
import classroom.text.Texts;
import classroom.trace.Trace;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.swing.JButton;
import javax.swing.UIManager;

/**
 * Ping/Pong: each process a box with its own memory, and the words that fly out of the boxes into one terminal when they are printed. At
 * the end it says how many there are, and why. The picture is a matter of trace and time alone, so that it may be shown
 * forwards, backwards and as fast as one likes. Lives on the event thread.
 */
@SuppressWarnings("serial")
public final class PingPongStage extends TraceStage {
    private static final int WIDE = 520;
    private static final int HIGH = 230;
    /** The letters grow with the picture, up to so many times those of the window. */
    private static final double MOST = 2.2;

    private final transient LongConsumer kill;
    private final List<JButton> buttons = new ArrayList<>();
    private transient Trace trace;
    private transient PingPongRun run;
    private long size = -1;
    private long time;
    private boolean killable;

    /** @param kill takes the process id of a child that is to be killed; called on the event thread */
    public PingPongStage(LongConsumer kill) {
        super();
        this.kill = kill;
        setLayout(null);
        setOpaque(true);
        setName("stage.pingpong");
        buttons.add(button(0, PingPongWords.PING));
        buttons.add(button(1, PingPongWords.PONG));
        buttons.forEach(this::add);
        languageChanged();
        place();
    }

    @Override
    public void show(Trace next, long when) {
        long grown = next == null ? -1 : next.size();
        if (next != trace || grown != size || run == null) {
            trace = next;
            size = grown;
            run = PingPongRun.of(next);
        }
        time = when;
        describe();
        place();
        repaint();
    }

    /** Children can be killed only while they live. */
    @Override
    public void live(boolean now) {
        killable = now;
        place();
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
        describe();
        place();
        repaint();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setFont(UIManager.getFont("defaultFont"));
    }

    @Override
    public Dimension getPreferredSize() {
        return UIScale.scale(new Dimension(WIDE, HIGH));
    }

    @Override
    public void doLayout() {
        place();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Object hints = Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints");
        if (hints instanceof Map<?, ?> map) {
            g.addRenderingHints(map);
        }
        g.setColor(Pen.color("Classroom.pingpong.ground"));
        g.fillRect(0, 0, getWidth(), getHeight());
        if (run != null) {
            PingPongLayout layout = geometry();
            PingPongPipes pipes = new PingPongPipes(g, getFont(), layout, run, time);
            boolean queue = run.shape() == Shape.QUEUE;
            if (queue) {
                pipes.paintPipes();
            }
            new PingPongBoxes(g, getFont(), layout, run, time).paint();
            if (queue) {
                pipes.paintTurns();
            }
            why(g, layout);
            new PingPongTerminal(g, getFont(), layout, run, time).paint();
        }
        g.dispose();
    }

    /** The total, and below it the sentence why. */
    private void why(Graphics2D g, PingPongLayout layout) {
        PingPongWhy why = new PingPongWhy(run, time);
        Rectangle2D place = layout.why();
        double em = layout.em();
        g.setColor(Pen.color("Classroom.pingpong.ink"));
        g.setFont(getFont().deriveFont(Font.BOLD, (float) (em * 1.1)));
        g.drawString(why.total(), (float) (place.getX() + 0.3 * em), (float) (place.getY() + 1.3 * em));
        String sentence = why.sentence();
        Font font = getFont().deriveFont((float) em);
        FontMetrics metrics = g.getFontMetrics(font);
        double room = place.getWidth() - 0.6 * em;
        double needs = metrics.stringWidth(sentence);
        g.setFont(needs > room ? font.deriveFont((float) (em * 0.98 * room / needs)) : font);
        g.drawString(sentence, (float) (place.getX() + 0.3 * em), (float) (place.getY() + 2.55 * em));
    }

    /** Says for those who can't see it what the picture comes to. */
    private void describe() {
        PingPongWhy why = run == null ? null : new PingPongWhy(run, time);
        getAccessibleContext().setAccessibleDescription(why == null ? "" : why.total() + ". " + why.sentence());
    }

    private JButton button(int number, String word) {
        JButton button = new JButton();
        button.setName("kill." + word);
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.addActionListener(pressed -> {
            if (run != null) {
                kill.accept(run.players().get(number).pid());
            }
        });
        return button;
    }

    private PingPongLayout geometry() {
        return new PingPongLayout(getWidth(), getHeight(), getFont().getSize2D() * MOST, run == null ? Shape.APART : run.shape());
    }

    /** Puts the buttons where they belong; those of players that can't be killed are hidden. */
    private void place() {
        PingPongLayout layout = geometry();
        for (int i = 0; i < buttons.size(); i++) {
            JButton button = buttons.get(i);
            Life life = run == null ? Life.ABSENT : run.players().get(i).lifeAt(time);
            boolean alive = life != Life.ABSENT && !life.isOver();
            button.setVisible(killable && alive && run.shape() != Shape.THREADS);
            Font font = getFont().deriveFont((float) (layout.em() * 0.9));
            if (!font.equals(button.getFont())) {
                button.setFont(font);
            }
            button.setBounds(layout.button(i, getFontMetrics(font).stringWidth(button.getText()) + (int) (1.4 * layout.em())));
        }
    }
}
