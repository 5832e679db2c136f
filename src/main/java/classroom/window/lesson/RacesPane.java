package classroom.window.lesson;

import classroom.metrics.RaceText;
import classroom.race.Hint;
import classroom.race.Race;
import classroom.race.RaceAccess;
import classroom.race.RaceReport;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.window.i18n.Localizer;
import classroom.window.side.DisplayedRun;
import classroom.window.side.RaceReports;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;

/**
 * The races and hints found in the runs of both sides. Choosing one shows its later access, choosing it again the
 * earlier one. Used on the event thread.
 */
public final class RacesPane extends JPanel implements Localizer.Localizable {
    private static final int INSET = 4;

    private final transient Executor background;
    private final transient Goal goal;
    private final DefaultListModel<Row> rows = new DefaultListModel<>();
    private final JList<Row> list = new JList<>(rows);
    private transient List<DisplayedRun> runs = List.of();
    /** The results for each run, in order; null while a run is live or being analyzed. */
    private final transient List<RaceReport> reports = new ArrayList<>();
    /** The traces that were submitted for analysis. */
    private final transient List<Trace> asked = new ArrayList<>();

    private transient Row last;
    private boolean later;

    /** Shows events of a run. */
    public interface Goal {
        /**
         * Shows an event; called on the event thread.
         *
         * @param run  the index of the displayed run, from 0
         * @param what the event
         */
        void show(int run, RaceAccess what);
    }

    /** A row of the list; a row without accesses is only text. */
    private record Row(String text, int run, RaceAccess first, RaceAccess second) {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * @param background analyzes traces
     * @param goal       shows the chosen access
     */
    public RacesPane(Executor background, Goal goal) {
        super(new BorderLayout());
        this.background = background;
        this.goal = goal;
        setName("races");
        list.setName("races.list");
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setBorder(BorderFactory.createEmptyBorder(INSET, INSET, INSET, INSET));
        list.setCellRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> all, Object value, int index, boolean selected, boolean focused) {
                // Names of threads must not be interpreted as HTML.
                putClientProperty("html.disable", true);
                return super.getListCellRendererComponent(all, value, index, selected, focused);
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                int index = list.locationToIndex(event.getPoint());
                if (index >= 0 && list.getCellBounds(index, index).contains(event.getPoint())) {
                    choose(rows.get(index));
                }
            }
        });
        list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "choose");
        list.getActionMap().put("choose", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (list.getSelectedValue() != null) {
                    choose(list.getSelectedValue());
                }
            }
        });
        JScrollPane scroll = new JScrollPane(Localizer.name(list, "race.title"));
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        updateTexts();
    }

    /** Sets the runs, whose results are shown as soon as each is over; does nothing if they are the same. */
    public void show(List<DisplayedRun> shown) {
        boolean same = shown.equals(runs);
        if (!same) {
            runs = List.copyOf(shown);
            reports.clear();
            runs.forEach(each -> reports.add(null));
            asked.clear();
            updateTexts();
        }
        for (int i = 0; i < runs.size(); i++) {
            DisplayedRun run = runs.get(i);
            if (!run.isLive() && !asked.contains(run.trace())) {
                ask(i, run);
            }
        }
    }

    private void ask(int number, DisplayedRun run) {
        asked.add(run.trace());
        RaceReports.of(run.trace(), background)
                .whenComplete((report, fault) -> EventQueue.invokeLater(() -> {
                    if (number < runs.size() && runs.get(number) == run) {
                        reports.set(number, report == null ? RaceReport.NONE : report);
                        updateTexts();
                    }
                }));
    }

    @Override
    public void updateTexts() {
        List<Row> next = new ArrayList<>();
        if (runs.isEmpty()) {
            next.add(said(Texts.text("race.empty")));
        }
        for (int i = 0; i < runs.size(); i++) {
            add(next, i, runs.get(i).title(), reports.get(i));
        }
        rows.clear();
        rows.addAll(next);
    }

    private static void add(List<Row> rows, int run, String program, RaceReport report) {
        if (report == null) {
            rows.add(said(Texts.text("race.later", program)));
            return;
        }
        for (Race each : report.races()) {
            rows.add(new Row(Texts.text("race.of", program, RaceText.race(each)), run, each.first(), each.second()));
        }
        for (Hint each : report.hints()) {
            rows.add(new Row(
                    Texts.text("race.of", program, RaceText.hint(each)),
                    run,
                    each.other() == null ? each.at() : each.other(),
                    each.at()));
        }
        if (report.races().isEmpty() && report.hints().isEmpty()) {
            rows.add(said(Texts.text("race.none", program)));
        }
        RaceText.gaps(report).forEach(each -> rows.add(said(Texts.text("race.of", program, each))));
    }

    private static Row said(String text) {
        return new Row(text, 0, null, null);
    }

    private void choose(Row row) {
        if (row.second == null) {
            return;
        }
        later = !row.equals(last) || !later;
        last = row;
        goal.show(row.run, later ? row.second : row.first);
    }
}
