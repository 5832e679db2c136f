package classroom.stage.network;

import classroom.metrics.network.QueueEvent.QueueEventKind;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.stage.PaintedStage;
import classroom.stage.ProcessControl;
import classroom.stage.paint.TextRelativePainter;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;

/**
 * The queue of a class, the members around it, tasks on their way out and answers on their way back, at the times at
 * which the queue saw them. Lives on the event thread.
 */
public final class NetworkStage extends PaintedStage<QueueHistory> {
    private final transient ProcessControl processes;
    private final List<MemberButtons> buttons = new ArrayList<>();
    private final transient TilePicture picture = new TilePicture();
    private final JButton restart = new JButton();
    private int tasks;
    private boolean killable;
    private long over = ThreadTrace.NEVER;

    /** @param processes kills and suspends the workers of the run */
    public NetworkStage(ProcessControl processes) {
        super("stage.network", "Classroom.picture.ground");
        this.processes = processes;
        setLayout(null);
        restart.setName("restart");
        restart.setMargin(new Insets(0, 0, 0, 0));
        restart.putClientProperty("JButton.minimumWidth", 0);
        restart.setVisible(false);
        restart.addActionListener(pressed -> restart());
        add(restart);
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
        return run().members(QueueHistory.NEVER).stream()
                .filter(each -> each.pid() == pid)
                .map(QueueMember::name)
                .findFirst()
                .orElse("");
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
            buttons.add(new MemberButtons(this, processes, buttons.size() + 1));
        }
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(members.size()));
        NetworkLayout layout = new NetworkLayout(em, getWidth(), getHeight(), members.size());
        for (int i = 0; i < buttons.size(); i++) {
            QueueMember member = i < members.size() ? members.get(i) : null;
            if (killable && member != null && member.pid() != 0) {
                buttons.get(i).show(member, member.isAway(time()), run().isCut(member, time()));
                buttons.get(i).place(layout, i, getFont(), em);
            } else {
                buttons.get(i).show(null, false, false);
            }
        }
        restart.setVisible(killable && run() != null && run().queueProcess(time()) != 0);
        if (restart.isVisible()) {
            restart.setText(Texts.text("network.restart"));
            restart.setToolTipText(Texts.text("network.restart.tip"));
            restart.setFont(getFont().deriveFont((float) (em * 0.85)));
            restart.setBounds(layout.restart());
        }
    }

    /** Kills the process of the queue; the program starts another one. */
    private void restart() {
        long pid = run() == null ? 0 : run().queueProcess(QueueHistory.NEVER);
        if (pid != 0) {
            processes.kill(pid);
        }
    }

    @Override
    protected void paint(Graphics2D g, QueueHistory of, long at) {
        int count = of.members(at).size();
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(count));
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em);
        NetworkLayout layout = new NetworkLayout(em, getWidth(), getHeight(), count);
        new NetworkPainter(pen, layout, of, at, tasks).paint(picture.at(of.tiles(), tasks, at));
        pen.write(
                sentence(of, at),
                TextRelativePainter.color("Classroom.picture.ink"),
                1.1,
                at >= over,
                em / 2,
                layout.sentence(),
                0,
                getWidth() - em);
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
