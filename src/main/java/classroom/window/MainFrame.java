package classroom.window;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.action.KeyStrokes;
import classroom.window.action.UnfocusedShortcuts;
import classroom.window.dialog.AboutDialog;
import classroom.window.dialog.SettingsDialog;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.file.RunFileActions;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.LessonPage;
import classroom.window.lesson.PageView;
import classroom.window.lesson.LessonViewFactory;
import classroom.window.lesson.TraceLessonView;
import classroom.window.settings.Settings;
import classroom.window.settings.WindowBounds;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Icons;
import classroom.window.theme.Theme;
import classroom.window.widget.NotificationBar;
import classroom.window.workshop.WorkshopView;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsDevice;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.ActionMap;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/** The window: a tab a lesson, the menus, and a place for notes. */
public final class MainFrame extends JFrame {
    private static final Dimension MIN_SIZE = new Dimension(1024, 700);
    private static final int TAB_ICON = 28;
    private static final String NOTE = "growx, wmin 0";

    private final transient AppContext classroom;
    private final transient Settings settings;
    private final MainMenu menu = new MainMenu();
    private final LessonTabs tabs = new LessonTabs();
    private final transient ProjectorMode projector;
    private final JPanel notes = new JPanel(new MigLayout("insets 0, gap 0, fillx, wrap 1, hidemode 3"));
    private JComponent note;
    private final List<LessonPage> pages = new ArrayList<>();
    private transient AppActions acts;
    private Rectangle placeBefore;

    MainFrame(AppContext classroom) {
        this.classroom = classroom;
        settings = classroom.settings();
        setName("classroom");
        setDefaultCloseOperation(DO_NOTHING_ON_CLOSE);
        setMinimumSize(MIN_SIZE);
        setJMenuBar(menu);
        projector = new ProjectorMode(getRootPane(), menu, tabs, settings, this::page);
        for (Lesson each : Catalog.lessons()) {
            LessonPage page = new LessonPage(each);
            pages.add(page);
            tabs.addTab("", Icons.icon("lesson-" + each.id(), TAB_ICON), page);
        }
        LessonPage workshop = new LessonPage(WorkshopView.PAGE);
        pages.add(workshop);
        tabs.addTab("", Icons.icon("workshop", TAB_ICON), workshop);
        add(tabs);
        add(notes, BorderLayout.NORTH);
        sayTitles();
        UnfocusedShortcuts.in(this);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                leave();
            }
        });
    }

    /** Shows the window with its menus, tabs and question; the rest follows when these are painted. */
    void open() {
        WindowBounds.restore(this, settings);
        pages.stream().filter(page -> page.lesson().id().equals(settings.lesson())).findFirst().ifPresent(tabs::setSelectedComponent);
        page().whenPainted(() -> EventQueue.invokeLater(this::fill));
        setVisible(true);
    }

    /** The page on show. */
    public LessonPage page() {
        return (LessonPage) tabs.getSelectedComponent();
    }

    public void switchLanguage() {
        Texts.use(Texts.language().other());
        settings.language(Texts.language());
        for (Window each : getWindows()) {
            Localizer.again(each);
        }
        acts.all().forEach(AppAction::updateTexts);
        updateTexts();
        pages.forEach(page -> page.body().ifPresent(PageView::compare));
    }

    public void switchTheme() {
        settings.theme(Theme.current().other());
        Theme.show(settings.theme(), settings.fontSteps());
    }

    /**
     * Changes the size of letters.
     *
     * @param step up or down; 0 for the usual size
     */
    public void stepFont(int step) {
        int steps = step == 0 ? 0 : settings.fontSteps() + step;
        if (steps >= Settings.MIN_FONT_STEPS && steps <= Settings.MAX_FONT_STEPS) {
            settings.fontSteps(steps);
            Theme.show(Theme.current(), steps);
        }
    }

    /** Shows the question and the stages only, large; or all again. */
    public void switchProjector() {
        projector.toggle();
    }

    /** Leaves the projector mode; outside of it, ends the programs of the page on show. */
    public void escape() {
        if (projector.isOn()) {
            projector.toggle();
        } else {
            page().body().ifPresent(PageView::stop);
        }
    }

    public void switchFullScreen() {
        GraphicsDevice device = getGraphicsConfiguration().getDevice();
        boolean enter = device.getFullScreenWindow() != this;
        if (enter) {
            placeBefore = getBounds();
        } else {
            device.setFullScreenWindow(null);
        }
        List<Window> dialogs = Stream.of(getOwnedWindows()).filter(each -> each instanceof JDialog && each.isVisible()).toList();
        dispose();
        setUndecorated(enter);
        if (enter) {
            device.setFullScreenWindow(this);
        } else {
            setBounds(placeBefore);
        }
        setVisible(true);
        dialogs.forEach(each -> each.setVisible(true));
    }

    /** What stands below the question, where the lesson's programs are observed. */
    public Optional<TraceLessonView> observed() {
        return page().body().filter(TraceLessonView.class::isInstance).map(TraceLessonView.class::cast);
    }

    /** Shows a note across the top, in the place of the one before; none for null. */
    public void note(JComponent next) {
        if (note != null) {
            notes.remove(note);
        }
        note = next;
        if (next != null) {
            notes.add(next, NOTE);
        }
        notes.revalidate();
        notes.repaint();
    }

    /** What stands on the page on show, where that is the workshop. */
    private Optional<WorkshopView> workshop() {
        return page().body().filter(WorkshopView.class::isInstance).map(WorkshopView.class::cast);
    }

    /** Brings the workshop on show. */
    public void showWorkshop() {
        tabs.setSelectedIndex(pages.size() - 1);
    }

    /** Brings a run's page on show, with the run on the side of its program. */
    public void show(DisplayedRun run) {
        if (run.isReaders()) {
            showWorkshop();
            workshop().ifPresent(view -> view.open(run));
            return;
        }
        for (LessonPage page : pages) {
            if (page.lesson().programs().contains(run.program())) {
                tabs.setSelectedComponent(page);
                observed().ifPresent(twins -> twins.open(run));
            }
        }
    }

    /** Shows the settings until they are closed. */
    public void showSettings() {
        SettingsDialog dialog = new SettingsDialog(this, classroom);
        dialog.setVisible(true);
        dialog.correction()
                .ifPresent(each -> note(new NotificationBar(() -> Texts.text("note.settings.number", each.text()))));
        page().body().ifPresent(PageView::equip);
    }

    public void showShortcuts() {
        new ShortcutsDialog(this, acts).setVisible(true);
    }

    public void showAbout() {
        new AboutDialog(this).setVisible(true);
    }

    /** Closes the window; the programs end behind it, and then the app. Asks first about texts that aren't saved. */
    public void leave() {
        Optional<WorkshopView> workshop = pages.get(pages.size() - 1).body().map(WorkshopView.class::cast);
        if (workshop.isPresent() && !workshop.get().mayLeave(this::leave)) {
            return;
        }
        if (!isUndecorated()) {
            WindowBounds.keep(this, settings);
        }
        settings.lesson(page().lesson().id());
        dispose();
        new Thread(() -> {
            workshop.ifPresent(WorkshopView::close);
            classroom.close();
            System.exit(0);
        }, "classroom leave").start();
    }

    private void fill() {
        getToolkit().sync();
        classroom.background().execute(classroom::launcher);
        acts = new AppActions(this, new RunFileActions(this, classroom));
        turnTo();
        tabs.addChangeListener(change -> turnTo());
        menu.fill(acts);
        menu.network().fill(this, classroom);
        bindKeys();
        if (settings.isBroken()) {
            notes.add(new NotificationBar("note.settings"), NOTE);
        }
        classroom.whenUnwritten(this::noteUnwritten);
        classroom.background().execute(() -> {
            List<Image> images = Icons.window();
            EventQueue.invokeLater(() -> setIconImages(images));
        });
    }

    /** Once: the next change would fail for the same reason. */
    private void noteUnwritten() {
        classroom.whenUnwritten(() -> { });
        notes.add(new NotificationBar("note.settings.unwritten"), NOTE);
        notes.revalidate();
    }

    private void turnTo() {
        pages.forEach(page -> page.body().ifPresent(PageView::pause));
        page().fill(tools(), this::view);
        page().body().ifPresent(PageView::begin);
        projector.turned();
        acts.pressBoth.setEnabled(observed().isEmpty());
        boolean isObserved = page().body().filter(PageView::isObserved).isPresent();
        List.of(acts.unobserved, acts.save).forEach(each -> each.setEnabled(isObserved));
        acts.many.setEnabled(MetricsRegistry.counted(page().lesson().id()).isPresent());
        updateTexts();
    }

    /** What stands below the question of the page on show. */
    private PageView view() {
        return page().lesson() == WorkshopView.PAGE ? new WorkshopView(classroom, List.of(acts.run, acts.stop), acts.unobserved)
                : LessonViewFactory.of(classroom, page().lesson(), acts);
    }

    private void updateTexts() {
        sayTitles();
        for (int i = 0; i < pages.size(); i++) {
            int key = i == pages.size() - 1 ? KeyEvent.VK_0 : KeyEvent.VK_1 + i;
            tabs.setToolTipTextAt(i, title(i) + "  (" + KeyStrokes.text(KeyStrokes.alt(key)) + ")");
        }
        getAccessibleContext().setAccessibleName(getTitle());
    }

    private void sayTitles() {
        for (int i = 0; i < pages.size(); i++) {
            tabs.setTitleAt(i, (i == pages.size() - 1 ? 0 : i + 1) + "  " + title(i));
        }
        setTitle(Texts.text("app.name"));
    }

    private String title(int page) {
        return Texts.text(pages.get(page).lesson().id() + ".title");
    }

    private JComponent tools() {
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 2, novisualpadding"));
        for (AppAction each : List.of(acts.language, acts.theme, acts.smaller, acts.larger)) {
            tools.add(each.iconButton());
        }
        return tools;
    }

    private void bindKeys() {
        for (AppAction each : acts.all()) {
            bind((KeyStroke) each.getValue(AppAction.ACCELERATOR_KEY), each);
        }
        bindDivider(KeyEvent.VK_UP, view -> view.moveStageDivider(-1));
        bindDivider(KeyEvent.VK_DOWN, view -> view.moveStageDivider(1));
        bindDivider(KeyEvent.VK_LEFT, view -> view.moveSideDivider(-1));
        bindDivider(KeyEvent.VK_RIGHT, view -> view.moveSideDivider(1));
        bindDivider(KeyEvent.VK_PAGE_UP, view -> view.moveFootDivider(-1));
        bindDivider(KeyEvent.VK_PAGE_DOWN, view -> view.moveFootDivider(1));
        bind(KeyStrokes.menu(KeyEvent.VK_PLUS), acts.larger);
        bind(KeyStrokes.menu(KeyEvent.VK_ADD), acts.larger);
        bind(KeyStrokes.menu(KeyEvent.VK_SUBTRACT), acts.smaller);
        for (int i = 0; i < ShortcutsDialog.lessons(); i++) {
            int place = i;
            bind(KeyStrokes.alt(KeyEvent.VK_1 + i), new AbstractAction() {
                @Override
                public void actionPerformed(ActionEvent e) {
                    tabs.setSelectedIndex(place);
                }
            });
        }
    }

    private void bindDivider(int key, Consumer<PageView> move) {
        bind(KeyStrokes.altShift(key), new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent e) {
                page().body().ifPresent(move);
            }
        });
    }

    private void bind(KeyStroke stroke, AbstractAction action) {
        if (stroke != null) {
            InputMap keys = getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
            ActionMap actions = getRootPane().getActionMap();
            keys.put(stroke, action);
            actions.put(action, action);
        }
    }
}
