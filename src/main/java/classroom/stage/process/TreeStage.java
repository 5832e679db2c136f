package classroom.stage.process;

import classroom.metrics.process.ProcessNode;
import classroom.metrics.process.ProcessNode.Role;
import classroom.metrics.process.ProcessTree;
import classroom.stage.PaintedStage;
import classroom.stage.paint.ActivityState;
import classroom.stage.paint.TextRelativePainter;
import classroom.stage.paint.ThreadColors;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The stage of the process tree: which process started which, from left to right, and each one's own copy of the
 * variable. Used on the event thread.
 */
final class TreeStage extends PaintedStage<ProcessTree> {
    private static final double WIDE = 40;
    private static final double HIGH = 14.5;
    private static final double EDGE = 0.5;
    private static final double GAP = 2.4;
    private static final double FOOT = 2.4;
    /** The width of a box without a variable, relative to one with a variable. */
    private static final double SMALL_BOX_RATIO = 0.62;
    /** The minimum size of letters at which the parent is named; an arrow shows it as well. */
    private static final double MIN_PARENT_SCALE = 0.7;
    /** The roles in the order of colors, which is that of JVMs that start each other. */
    private static final List<Role> COLORS = List.of(Role.PARENT, Role.CHILD, Role.APP);

    TreeStage() {
        super("stage.process.tree", "Classroom.picture.ground");
    }

    @Override
    public String role(long pid) {
        ProcessNode child = run() == null ? null : run().member(Role.CHILD);
        return child != null && child.pid() == pid ? Texts.text("process.role.child") : "";
    }

    @Override
    protected ProcessTree read(Trace from) {
        return ProcessTree.of(from);
    }

    /**
     * Returns the color of a process's index in the run; for processes without a trace, such as Python's, that of its
     * role.
     */
    private static Color color(ProcessNode member) {
        boolean hasTrace = member.process() != null;
        return hasTrace
                ? ThreadColors.of(member.process())
                : ThreadColors.ofPlace(Math.max(0, COLORS.indexOf(member.role())));
    }

    @Override
    protected String description(ProcessTree of, long at) {
        return sentence(of, at);
    }

    @Override
    protected void paint(Graphics2D g, ProcessTree of, long at) {
        TextRelativePainter pen = new TextRelativePainter(g, getFont(), em(WIDE, HIGH));
        double em = pen.em();
        boolean fork = of.member(Role.STARTER) != null;
        double boxes = fork ? 2 + 2 * SMALL_BOX_RATIO : 2 + SMALL_BOX_RATIO;
        double wide = (getWidth() - 2 * EDGE * em - (fork ? 3 : 2) * GAP * em) / boxes;
        double x = EDGE * em;
        double high = getHeight() - (EDGE + FOOT) * em;
        for (Role role : Role.values()) {
            ProcessNode member = of.member(role);
            boolean small = role == Role.APP || role == Role.STARTER;
            if (small && member == null) {
                continue;
            }
            double tall = small ? Math.min(high, 6.5 * em) : high;
            Rectangle2D box = new Rectangle2D.Double(
                    x, EDGE * em + (high - tall) / 2, small ? wide * SMALL_BOX_RATIO : wide, tall);
            if (member != null && at >= member.started()) {
                if (role != Role.APP) {
                    arrow(pen, x - GAP * em, x, box.getCenterY());
                }
                member(g, pen, box, member, at);
            }
            x = box.getMaxX() + GAP * em;
        }
        boolean over = at >= ended(of);
        pen.write(
                sentence(of, at),
                TextRelativePainter.color("Classroom.picture.ink"),
                1.1,
                over,
                EDGE * em,
                getHeight() - FOOT * em / 2,
                0,
                getWidth() - 2 * EDGE * em);
    }

    private void member(Graphics2D g, TextRelativePainter pen, Rectangle2D box, ProcessNode member, long at) {
        double em = pen.em();
        ProcessBox boxes = new ProcessBox(g, pen, color(member));
        ActivityState life = life(member, at);
        boolean small = member.role() == Role.APP || member.role() == Role.STARTER;
        boxes.frame(box, name(member.role()), small ? "" : ProcessBox.pid(member.pid()), life);
        double y = box.getY() + (ProcessBox.HEADER + 0.9) * em;
        double room = box.getWidth() - 1.2 * em;
        if (small) {
            pen.write(
                    ProcessBox.pid(member.pid()),
                    TextRelativePainter.color("Classroom.picture.ink"),
                    0.9,
                    false,
                    box.getX() + 0.6 * em,
                    y,
                    0,
                    room);
            y += 1.3 * em;
        }
        if (member.role() == Role.APP) {
            return;
        }
        String parent = Texts.text("process.parent", Long.toString(member.parent()));
        if (pen.width(parent, MIN_PARENT_SCALE, false) <= room) {
            pen.write(
                    parent,
                    TextRelativePainter.color("Classroom.picture.muted"),
                    0.9,
                    false,
                    box.getX() + 0.6 * em,
                    y,
                    0,
                    room);
        }
        boxes.footer(box, life, life.text(), box.getWidth());
        if (member.role() == Role.STARTER) {
            return;
        }
        double bottom = box.getMaxY() - (ProcessBox.FOOTER + 0.2) * em;
        double top = y + 0.9 * em;
        int returned = member.returned().until(at);
        if (returned > 0) {
            String text = Texts.text(
                    "process.returned", Long.toString(member.returned().value(0)));
            pen.write(
                    text,
                    TextRelativePainter.color("Classroom.picture.good"),
                    1,
                    true,
                    box.getX() + 0.6 * em,
                    bottom - 0.8 * em,
                    0,
                    room);
            bottom -= 1.7 * em;
        }
        int count = member.values().until(at);
        Rectangle2D cell = new Rectangle2D.Double(
                box.getX() + 0.5 * em, top, box.getWidth() - em, Math.max(1.2 * em, bottom - top));
        boxes.cell(
                cell,
                Texts.text("process.variable"),
                count == 0 ? "" : Long.toString(member.values().value(count - 1)),
                count < 2 ? -1 : at - member.values().time(count - 1),
                life);
    }

    private static ActivityState life(ProcessNode member, long at) {
        if (member.track() != null || at >= member.ended() || at < member.begun()) {
            return ActivityState.at(at, member.track(), member.started(), member.ended(), member.status());
        }
        return ActivityState.ALIVE;
    }

    private static void arrow(TextRelativePainter pen, double from, double to, double y) {
        double em = pen.em();
        pen.draw(
                new Line2D.Double(from + 0.2 * em, y, to - 0.8 * em, y),
                TextRelativePainter.color("Classroom.picture.over"),
                0.18);
        Path2D head = new Path2D.Double();
        head.moveTo(to - 0.15 * em, y);
        head.lineTo(to - em, y - 0.5 * em);
        head.lineTo(to - em, y + 0.5 * em);
        head.closePath();
        pen.fill(head, TextRelativePainter.color("Classroom.picture.over"));
    }

    private static String name(Role role) {
        switch (role) {
            case APP:
                return Texts.text("process.role.app");
            case STARTER:
                return Texts.text("process.role.starter");
            case PARENT:
                return Texts.text("process.role.parent");
            default:
                return Texts.text("process.role.child");
        }
    }

    private static long ended(ProcessTree of) {
        ProcessNode child = of.member(Role.CHILD);
        return child == null ? ThreadTrace.NEVER : child.ended();
    }

    private static String sentence(ProcessTree of, long at) {
        ProcessNode parent = of.member(Role.PARENT);
        ProcessNode child = of.member(Role.CHILD);
        if (parent == null || child == null || at < child.begun()) {
            return Texts.text("process.tree.start");
        }
        String mine = Long.toString(parent.values().at(at));
        String its = Long.toString(child.values().at(at));
        if (child.status() != 0 && at >= child.ended()) {
            return Texts.text("process.tree.killed", mine);
        }
        if (at < child.ended()) {
            return Texts.text("process.tree.now", its, mine);
        }
        return of.member(Role.STARTER) != null
                ? Texts.text("process.tree.fork", its, mine)
                : Texts.text("process.tree.spawn", its, mine);
    }
}
