package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.side.DisplayedRun;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;

/**
 * What a teacher says about a lesson, in three columns: what has happened, and why, with the metrics of the runs on show; the idea,
 * in Python and in Java; questions to ask the class. Columns are as high as each other, as near as it goes, and letters are as large as
 * there is room for.
 */
final class LessonText extends JPanel implements Localizer.Localizable, Scrollable {
    private static final int LOOK_AGAIN_MS = 1000;
    private static final int SIDE = 8;
    private static final int MARGIN = 4;
    private static final int GAP = 24;

    private final transient AppContext classroom;
    private final transient Supplier<List<DisplayedRun>> runs;
    private final TextSection told = new TextSection("lesson.happened", 1);
    private final WrappingLabel happened = told.paragraph(0);
    private final List<TextSection> parts = new ArrayList<>(List.of(told));
    private final List<List<String>> keys = new ArrayList<>(List.of(List.of()));
    private final Timer timer = new Timer(LOOK_AGAIN_MS, tick -> lookIfShown());
    private final transient BooleanSupplier active;
    private transient NarrativeInput last;
    private transient Planned planned;
    /** By which the parts were laid out. */
    private transient ColumnLayout laidOut;
    /** Whether something is told, or is being read to be told. */
    private boolean reads;
    private boolean looking;

    /** Runs that are over, and the language in which it was told what happened in them. */
    private record NarrativeInput(List<DisplayedRun> runs, Language language) {
    }

    /** What a plan is made from, and the plan. */
    private record Planned(List<List<String>> words, Font font, Dimension room, ColumnLayout plan) {
    }

    /**
     * @param runs   those on show, of the left side first; asked on the event thread
     * @param active whether a program of the page runs, or will soon; asked on the event thread
     */
    LessonText(AppContext classroom, Lesson lesson, Supplier<List<DisplayedRun>> runs, BooleanSupplier active) {
        super(null);
        this.classroom = classroom;
        this.runs = runs;
        this.active = active;
        happened.setName("happened");
        String id = lesson.id();
        add("lesson.idea", id + ".idea");
        add("lesson.python", id + ".inPython");
        add("lesson.java", id + ".inJava");
        add("lesson.ask", id + ".ask1", id + ".ask2", id + ".ask3");
        parts.forEach(this::add);
        updateTexts();
        addHierarchyListener(change -> {
            if ((change.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
                lookIfShown();
            }
        });
    }

    /** Another run is on show, or none any more. */
    void runsChanged() {
        lookIfShown();
    }

    @Override
    public void updateTexts() {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).say(keys.get(i));
        }
        lookIfShown();
    }

    /** Looks now, and again each second while there may be more to tell. */
    private void lookIfShown() {
        if (isShowing() || runs.get().isEmpty()) {
            lookAgain();
        }
        if (!isShowing() || isTold()) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private boolean isTold() {
        List<DisplayedRun> now = runs.get();
        return !looking && !active.getAsBoolean() && (now.isEmpty() || new NarrativeInput(now, Texts.language()).equals(last));
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return happened.getFontMetrics(happened.getFont()).getHeight();
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Where it is lower than its room, it takes all of that. */
    @Override
    public boolean getScrollableTracksViewportHeight() {
        return getPreferredSize().height <= room().height;
    }

    @Override
    public Dimension getPreferredSize() {
        ColumnLayout plan = plan();
        if (!plan.equals(laidOut) && laidOut != null) {
            EventQueue.invokeLater(this::revalidate);
        }
        return new Dimension(room().width, height(plan));
    }

    @Override
    public void doLayout() {
        laidOut = plan();
        int x = UIScale.scale(SIDE);
        for (int column = 0; column < ColumnLayout.COLUMNS; column++) {
            int width = laidOut.widths().get(column);
            int y = UIScale.scale(MARGIN);
            for (int part : laidOut.parts(column)) {
                TextSection at = parts.get(part);
                at.letters(laidOut.steps());
                int height = at.height(width, laidOut.steps());
                at.setBounds(x, y, width, height);
                y += height;
            }
            x += width + UIScale.scale(GAP);
        }
    }

    /** How the parts stand in the room that there is, in the letters of now. */
    private ColumnLayout plan() {
        List<List<String>> words = parts.stream().map(TextSection::words).toList();
        Font font = UIManager.getFont("defaultFont");
        Dimension room = room();
        if (planned == null || !planned.equals(new Planned(words, font, room, planned.plan))) {
            ColumnLayout whole = plan(room.width, room.height);
            // Only where it doesn’t fit, there is a scroll bar, which takes some room.
            planned = new Planned(words, font, room, height(whole) <= room.height ? whole : plan(room.width - scrollBar(), room.height));
        }
        return planned.plan;
    }

    private ColumnLayout plan(int width, int height) {
        int columns = width - 2 * UIScale.scale(SIDE) - (ColumnLayout.COLUMNS - 1) * UIScale.scale(GAP);
        return ColumnLayout.of(parts.size(), columns, height - 2 * UIScale.scale(MARGIN),
                (part, wide, steps) -> parts.get(part).height(wide, steps));
    }

    private static int height(ColumnLayout plan) {
        return plan.height() + 2 * UIScale.scale(MARGIN);
    }

    /** What may be seen of it at a time, where there is no scroll bar. */
    private Dimension room() {
        return SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll
                ? SwingUtilities.calculateInnerArea(scroll, null).getSize() : getSize();
    }

    private int scrollBar() {
        return SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll
                ? scroll.getVerticalScrollBar().getPreferredSize().width : 0;
    }

    /** A run may be over before all that it noted is read. */
    private static String notYet(DisplayedRun run) {
        return Texts.text(run.run().ended().isDone() ? "lesson.happened.reads" : "lesson.happened.runs");
    }

    /** Tells anew what has happened, when it was found in the background; nothing is read again that is told already. */
    void lookAgain() {
        List<DisplayedRun> now = runs.get();
        NarrativeInput next = new NarrativeInput(now, Texts.language());
        if (looking || next.equals(last)) {
            return;
        }
        if (now.isEmpty()) {
            last = null;
            reads = false;
            happened.setText(Texts.text("lesson.happened.nothing"));
            return;
        }
        if (!reads) {
            reads = true;
            happened.setText(Texts.text("lesson.happened.reads"));
        }
        looking = true;
        boolean over = now.stream().noneMatch(DisplayedRun::isLive);
        classroom.background().run(() -> {
            StringBuilder all = new StringBuilder();
            for (DisplayedRun each : now) {
                String title = Texts.text(each.program().key());
                boolean tell = !each.isLive() || each.program().isPanel() && !each.trace().processes().isEmpty();
                all.append(all.isEmpty() ? "" : "\n")
                        .append(Texts.text("lesson.happened.side", title, tell ? RunNarrative.in(each) : notYet(each)));
            }
            return all.toString();
        }, () -> looking = false, all -> {
            last = over ? next : null;
            if (!happened.getText().equals(all)) {
                happened.setText(all);
            }
        }, failure -> {
            // The same would fail again each second: it is told once.
            last = over ? next : null;
            happened.setText(Texts.text("lesson.happened.fault"));
            BackgroundTasks.rethrow(failure);
        });
    }

    private void add(String heading, String... texts) {
        parts.add(new TextSection(heading, texts.length));
        keys.add(List.of(texts));
    }
}
