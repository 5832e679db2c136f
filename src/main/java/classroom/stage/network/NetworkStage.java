package classroom.stage.network;

import classroom.metrics.network.QueueEvent.QueueEventKind;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.stage.PaintedStage;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import javax.swing.JButton;

/**
 * The queue of a class, the members around it, tasks on their way out and answers on their way back, at the times at
 * which the queue saw them. Lives on the event thread.
 */
public final class NetworkStage extends PaintedStage<QueueHistory> {
    private final transient LongConsumer kill;
    private final List<JButton> buttons = new ArrayList<>();
    private int tasks;
    private boolean killable;
    private long over = ThreadTrace.NEVER;

    /** @param kill takes the process id of a worker that is to be killed; called on the event thread */
    public NetworkStage(LongConsumer kill) {
        super("stage.network", "Classroom.picture.ground");
        this.kill = kill;
        setLayout(null);
    }

    /** What the run was started with, by name: {@code tasks}. */
    @Override
    public void parameters(Map<String, Integer> startedWith) {
        tasks = startedWith.getOrDefault("tasks", 0);
        changed();
    }

    @Override
    public void over(long time) {
        over = time;
    }

    /** Workers can be killed only while they live. */
    @Override
    public void live(boolean now) {
        if (killable != now) {
            killable = now;
            placed();
        }
    }

    @Override
    public String role(long pid) {
        if (run() == null) {
            return "";
        } else if (run().parent().pid() == pid) {
            return Texts.text("network.role.queue");
        }
        return run().members(QueueHistory.NEVER).stream().filter(each -> each.pid() == pid).map(QueueMember::name).findFirst().orElse("");
    }

    @Override
    protected QueueHistory read(Trace from) {
        return QueueHistory.of(from);
    }

    @Override
    protected String description(QueueHistory of, long at) {
        return sentence(of, at);
    }

    @Override
    protected void placed() {
        List<QueueMember> members = run() == null ? List.of() : run().members(time());
        while (buttons.size() < members.size()) {
            buttons.add(button(buttons.size()));
        }
        for (int i = 0; i < buttons.size(); i++) {
            JButton button = buttons.get(i);
            QueueMember member = i < members.size() ? members.get(i) : null;
            button.setVisible(killable && member != null && member.pid() != 0 && !member.isAway(time()));
            if (button.isVisible()) {
                place(button, member, i, members.size());
            }
        }
    }

    private void place(JButton button, QueueMember member, int place, int count) {
        button.setText(Texts.text("network.kill"));
        button.setToolTipText(Texts.text("network.kill.tip", member.name()));
        button.getAccessibleContext().setAccessibleName(Texts.text("network.kill.name", member.name()));
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(count));
        Font font = getFont().deriveFont((float) (em * 0.85));
        if (!font.equals(button.getFont())) {
            button.setFont(font);
        }
        int wide = getFontMetrics(font).stringWidth(button.getText()) + (int) (1.2 * em);
        button.setBounds(new NetworkLayout(em, getWidth(), getHeight(), count).button(place, wide, 0));
    }

    @Override
    protected void paint(Graphics2D g, QueueHistory of, long at) {
        int count = of.members(at).size();
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(count));
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em);
        NetworkLayout layout = new NetworkLayout(em, getWidth(), getHeight(), count);
        new NetworkPainter(pen, layout, of, at, tasks).paint();
        pen.write(sentence(of, at), TextRelativePainter.color("Classroom.picture.ink"), 1.1, at >= over, em / 2, layout.sentence(), 0, getWidth() - em);
    }

    private JButton button(int place) {
        JButton button = new JButton();
        button.setName("kill." + (place + 1));
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.addActionListener(pressed -> {
            List<QueueMember> members = run() == null ? List.of() : run().members(time());
            if (place < members.size() && members.get(place).pid() != 0) {
                kill.accept(members.get(place).pid());
            }
        });
        add(button);
        return button;
    }

    private String sentence(QueueHistory of, long at) {
        int answered = of.count(QueueEventKind.ANSWERED, at);
        int twice = of.count(QueueEventKind.DUPLICATE, at);
        int again = of.count(QueueEventKind.AGAIN, at);
        if (of.count(QueueEventKind.JOINED, at) == 0) {
            return at < over ? Texts.text("network.sentence.nobody") : Texts.text("network.sentence.alone");
        } else if (at < over) {
            return Texts.text("network.sentence.now", answered, tasks, again, twice);
        }
        return Texts.text("network.sentence.end", tasks, Math.max(0, tasks - answered), twice, again);
    }
}
