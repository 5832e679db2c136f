package classroom.window.lesson;

import classroom.lesson.Lesson;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.side.DisplayedRun;
import classroom.window.widget.ScrolledPanel;
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
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;

/**
 * The explanation of a lesson in three columns: what happened in the displayed runs and why, with their metrics; the
 * idea, in Python and in Java; and questions for the class. The columns are as equal in height as possible, and letters
 * are as large as possible.
 */
final class LessonText extends ScrolledPanel implements Localizer.Localizable {
    private static final int UPDATE_MS = 1000;
    private static final int SIDE = 8;
    private static final int MARGIN = 4;
    private static final int GAP = 24;

    private final transient AppContext classroom;
    private final transient Supplier<List<DisplayedRun>> runs;
    private final TextSection told = new TextSection("lesson.happened", 1);
    private final WrappingLabel happened = told.paragraph(0);
    private final List<TextSection> parts = new ArrayList<>(List.of(told));
    private final List<List<String>> keys = new ArrayList<>(List.of(List.of()));
    private final Timer timer = new Timer(UPDATE_MS, tick -> updateIfVisible());
    private final transient BooleanSupplier active;
    private transient NarrativeInput last;
    private transient Planned planned;
    /** The current layout of the sections. */
    private transient ColumnLayout laidOut;
    /** Whether runs are described, or are being read for that. */
    private boolean reads;

    private boolean looking;

    /** The finished runs, and the language in which they were described. */
    private record NarrativeInput(List<DisplayedRun> runs, Language language) {}

    /** The input of a layout, and the layout. */
    private record Planned(List<List<String>> texts, Font font, Dimension room, ColumnLayout plan) {}

    /**
     * @param runs   returns the displayed runs, the left side's first; called on the event thread
     * @param active whether a program of the page runs or will soon; called on the event thread
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
                updateIfVisible();
            }
        });
    }

    /** Called when the displayed runs have changed. */
    void runsChanged() {
        updateIfVisible();
    }

    @Override
    public void updateTexts() {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).showTexts(keys.get(i));
        }
        updateIfVisible();
    }

    /** Updates the text now, and again each second while it may change. */
    private void updateIfVisible() {
        if (isShowing() || runs.get().isEmpty()) {
            update();
        }
        if (!isShowing() || isTold()) {
            timer.stop();
        } else {
            timer.start();
        }
    }

    private boolean isTold() {
        List<DisplayedRun> now = runs.get();
        return !looking
                && !active.getAsBoolean()
                && (now.isEmpty() || new NarrativeInput(now, Texts.language()).equals(last));
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return happened.getFontMetrics(happened.getFont()).getHeight();
    }

    /** Uses the whole height of the viewport if it is lower. */
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

    /** Computes the layout for the available space and the current font. */
    private ColumnLayout plan() {
        List<List<String>> texts = parts.stream().map(TextSection::texts).toList();
        Font font = UIManager.getFont("defaultFont");
        Dimension room = room();
        if (planned == null || !planned.equals(new Planned(texts, font, room, planned.plan))) {
            ColumnLayout whole = plan(room.width, room.height);
            // A scroll bar takes some width if the text does not fit.
            planned = new Planned(
                    texts,
                    font,
                    room,
                    height(whole) <= room.height ? whole : plan(room.width - scrollBar(), room.height));
        }
        return planned.plan;
    }

    private ColumnLayout plan(int width, int height) {
        int columns = width - 2 * UIScale.scale(SIDE) - (ColumnLayout.COLUMNS - 1) * UIScale.scale(GAP);
        return ColumnLayout.of(
                parts.size(),
                columns,
                height - 2 * UIScale.scale(MARGIN),
                (part, wide, steps) -> parts.get(part).height(wide, steps));
    }

    private static int height(ColumnLayout plan) {
        return plan.height() + 2 * UIScale.scale(MARGIN);
    }

    /** Returns the visible size without a scroll bar. */
    private Dimension room() {
        return SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll
                ? SwingUtilities.calculateInnerArea(scroll, null).getSize()
                : getSize();
    }

    private int scrollBar() {
        return SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane scroll
                ? scroll.getVerticalScrollBar().getPreferredSize().width
                : 0;
    }

    /** Returns the text shown until a finished run is completely read. */
    private static String pendingText(DisplayedRun run) {
        return Texts.text(run.run().ended().isDone() ? "lesson.happened.reads" : "lesson.happened.runs");
    }

    /** Updates the description of the runs in the background; runs already described are not read again. */
    void update() {
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
        classroom
                .background()
                .run(
                        () -> {
                            StringBuilder all = new StringBuilder();
                            for (DisplayedRun each : now) {
                                String title = Texts.text(each.program().key());
                                boolean tell = !each.isLive()
                                        || each.program().isPanel()
                                                && !each.trace().processes().isEmpty();
                                all.append(all.isEmpty() ? "" : "\n")
                                        .append(Texts.text(
                                                "lesson.happened.side",
                                                title,
                                                tell ? RunNarrative.in(each) : pendingText(each)));
                            }
                            return all.toString();
                        },
                        () -> looking = false,
                        all -> {
                            last = over ? next : null;
                            if (!happened.getText().equals(all)) {
                                happened.setText(all);
                            }
                        },
                        failure -> {
                            // Reported once, since it would fail again each second.
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
