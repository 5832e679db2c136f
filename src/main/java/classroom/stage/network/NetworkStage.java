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
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JButton;

/**
 * The queue of a class, the members around it, tasks on their way out and answers on their way back, at the times at
 * which the queue saw them. Lives on the event thread.
 */
public final class NetworkStage extends PaintedStage<QueueHistory> {
    private final transient ProcessControl processes;
    private final List<JButton> kills = new ArrayList<>();
    private final List<JButton> lids = new ArrayList<>();
    private final Set<Long> suspended = new HashSet<>();
    private int tasks;
    private boolean killable;
    private long over = ThreadTrace.NEVER;

    /** @param processes kills and suspends the workers of the run */
    public NetworkStage(ProcessControl processes) {
        super("stage.network", "Classroom.picture.ground");
        this.processes = processes;
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
        while (kills.size() < members.size()) {
            int place = kills.size();
            kills.add(button("kill." + (place + 1), () -> kill(place)));
            lids.add(button("lid." + (place + 1), () -> switchLid(place)));
        }
        for (int i = 0; i < kills.size(); i++) {
            QueueMember member = i < members.size() ? members.get(i) : null;
            boolean local = killable && member != null && member.pid() != 0;
            boolean closed = local && suspended.contains(member.pid());
            kills.get(i).setVisible(local && !member.isAway(time()));
            lids.get(i).setVisible(local && processes.canSuspend() && (closed || !member.isAway(time())));
            if (lids.get(i).isVisible() || kills.get(i).isVisible()) {
                place(member, i, members.size(), closed);
            }
        }
    }

    private void place(QueueMember member, int place, int count, boolean closed) {
        JButton kill = kills.get(place);
        kill.setText(Texts.text("network.kill"));
        kill.setToolTipText(Texts.text("network.kill.tip", member.name()));
        kill.getAccessibleContext().setAccessibleName(Texts.text("network.kill.name", member.name()));
        JButton lid = lids.get(place);
        lid.setText(Texts.text(closed ? "network.resume" : "network.suspend"));
        lid.setToolTipText(Texts.text(closed ? "network.resume.tip" : "network.suspend.tip", member.name()));
        lid.getAccessibleContext()
                .setAccessibleName(Texts.text(closed ? "network.resume.name" : "network.suspend.name", member.name()));
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(count));
        NetworkLayout layout = new NetworkLayout(em, getWidth(), getHeight(), count);
        int right = bounds(kill, layout, place, em, 0);
        bounds(lid, layout, place, em, right + (int) (0.3 * em));
    }

    /** Puts a button into its member's box; returns its width. */
    private int bounds(JButton button, NetworkLayout layout, int place, double em, int fromRight) {
        Font font = getFont().deriveFont((float) (em * 0.85));
        if (!font.equals(button.getFont())) {
            button.setFont(font);
        }
        int wide = getFontMetrics(font).stringWidth(button.getText()) + (int) (1.2 * em);
        button.setBounds(layout.button(place, wide, fromRight));
        return wide;
    }

    @Override
    protected void paint(Graphics2D g, QueueHistory of, long at) {
        int count = of.members(at).size();
        double em = em(NetworkLayout.WIDE, NetworkLayout.high(count));
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em);
        NetworkLayout layout = new NetworkLayout(em, getWidth(), getHeight(), count);
        new NetworkPainter(pen, layout, of, at, tasks).paint();
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

    private JButton button(String name, Runnable work) {
        JButton button = new JButton();
        button.setName(name);
        button.putClientProperty("JButton.minimumWidth", 0);
        button.setMargin(new Insets(0, 0, 0, 0));
        button.addActionListener(pressed -> work.run());
        add(button);
        return button;
    }

    /** Returns the process of the member at a place; 0 if it is none of the run. */
    private long pid(int place) {
        List<QueueMember> members = run() == null ? List.of() : run().members(time());
        return place < members.size() ? members.get(place).pid() : 0;
    }

    private void kill(int place) {
        if (pid(place) != 0) {
            suspended.remove(pid(place));
            processes.kill(pid(place));
        }
    }

    private void switchLid(int place) {
        long pid = pid(place);
        if (pid != 0) {
            boolean close = suspended.add(pid);
            if (!close) {
                suspended.remove(pid);
            }
            processes.suspend(pid, close);
            placed();
        }
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
