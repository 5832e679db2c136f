package classroom.window;

import classroom.lesson.Lesson;
import classroom.metrics.MetricsRegistry;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.ask.AskController;
import classroom.window.dialog.AboutDialog;
import classroom.window.dialog.SettingsDialog;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.file.RunFileActions;
import classroom.window.i18n.LanguagePreparation;
import classroom.window.i18n.LanguageSwitch;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.LessonPage;
import classroom.window.lesson.LessonViewFactory;
import classroom.window.lesson.PageView;
import classroom.window.lesson.TraceLessonView;
import classroom.window.network.NetworkDialogs;
import classroom.window.notes.NotesWindow;
import classroom.window.settings.Settings;
import classroom.window.settings.WindowBounds;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Icons;
import classroom.window.theme.Theme;
import classroom.window.theme.ThemeSwitch;
import classroom.window.widget.NotificationBar;
import classroom.window.workshop.WorkshopView;
import java.awt.EventQueue;
import java.awt.Font;
import java.awt.Image;
import java.awt.Window;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** What the user can do in the window, and what its pages show below their questions. Event thread only. */
public final class MainController {
    private final MainFrame frame;
    private final AppContext classroom;
    private final Settings settings;
    private final LessonTabs tabs;
    private final ProjectorMode projector;
    private final FullScreen fullScreen;
    private final AskController ask;
    private NotesWindow notes;
    private final RunFileActions files;
    private final NetworkDialogs network;
    private final AppActions actions;
    private final LanguageSwitch languages = new LanguageSwitch(this::read, this::use);

    MainController(MainFrame frame, AppContext classroom) {
        this.frame = frame;
        this.classroom = classroom;
        settings = classroom.settings();
        tabs = frame.tabs();
        projector = new ProjectorMode(frame.getRootPane(), frame.menu(), tabs, settings);
        fullScreen = new FullScreen(frame);
        ask = new AskController(frame, classroom, tabs::setSelectedComponent);
        network = new NetworkDialogs(frame, classroom);
        files = new RunFileActions(frame, classroom, this::show);
        actions = new AppActions(this, files);
    }

    /** The window. */
    public MainFrame frame() {
        return frame;
    }

    /** Everything that the user can do. */
    AppActions actions() {
        return actions;
    }

    /** Brings in all that isn't seen on the window's first picture. Called once, when that is painted. */
    void fill() {
        classroom.background().execute(classroom::launcher);
        tabs.complete();
        turnTo();
        tabs.addChangeListener(change -> turnTo());
        frame.menu().fill(actions);
        new FrameKeys(frame.getRootPane(), tabs).bind(actions);
        if (settings.isBroken()) {
            frame.addNote(new NotificationBar(settings.isNewer() ? "note.settings.newer" : "note.settings"));
        }
        classroom.whenUnwritten(this::noteUnwritten);
        classroom.background().execute(() -> {
            List<Image> images = Icons.window();
            EventQueue.invokeLater(() -> frame.setIconImages(images));
        });
    }

    /** Changes to the other language: at once, but the first time when it has been read on another thread. */
    public void switchLanguage() {
        languages.next();
    }

    private void read(Language language, Runnable done, Consumer<? super Throwable> failed) {
        Font font = UIManager.getFont("Label.font");
        classroom
                .background()
                .runAlone(
                        "classroom language",
                        () -> LanguagePreparation.prepare(language, List.of(font, font.deriveFont(Font.BOLD))),
                        () -> {},
                        characters -> done.run(),
                        failed);
    }

    private void use(Language language) {
        Texts.use(language);
        settings.language(language);
        Stream.of(Window.getWindows()).filter(Window::isDisplayable).forEach(Localizer::again);
        actions.all().forEach(AppAction::updateTexts);
        frame.updateTexts();
        tabs.pages().forEach(page -> page.body().ifPresent(PageView::compare));
    }

    public void switchTheme() {
        settings.theme(Theme.current().other());
        ThemeSwitch.to(settings.theme(), settings.fontSteps());
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
            ThemeSwitch.to(Theme.current(), steps);
        }
    }

    /** Shows the question and the stages only, large; or all again. */
    public void switchProjector() {
        projector.toggle();
    }

    /** Asks the class a question, or goes on with the one that is open. */
    public void ask() {
        ask.advance();
    }

    /** Shows the teacher's notes of the lesson on show in a window of their own. */
    public void showNotes() {
        if (notes == null) {
            notes = new NotesWindow(frame, classroom);
        }
        notes.open(page().lesson() == Lesson.WORKSHOP ? tabs.pages().get(0).lesson() : page().lesson());
    }

    /** Starts the programs of the page on show; those of a question, where one covers the page. */
    public void run() {
        if (ask.isCovering()) {
            ask.showRun();
        } else {
            page().body().ifPresent(PageView::run);
        }
    }

    /**
     * Shows the page again that a question covers; else leaves the projector mode; outside of it, ends the programs of
     * the page on show.
     */
    public void escape() {
        if (ask.escape()) {
            return;
        }
        if (projector.isOn()) {
            projector.toggle();
        } else {
            page().body().ifPresent(PageView::stop);
        }
    }

    public void switchFullScreen() {
        fullScreen.toggle();
    }

    /** The page on show. */
    public LessonPage page() {
        return tabs.page();
    }

    /** What stands below the question, where the lesson's programs are observed. */
    public Optional<TraceLessonView> observed() {
        return page().body().filter(TraceLessonView.class::isInstance).map(TraceLessonView.class::cast);
    }

    /** Brings the workshop on show. */
    public void showWorkshop() {
        tabs.setSelectedIndex(tabs.pages().size() - 1);
    }

    /** Opens a saved run by the name of its file; a sentence says why if it can't be opened. */
    void open(String file) {
        files.open(file);
    }

    /** Brings a run's page on show, with the run on the side of its program. */
    void show(DisplayedRun run) {
        if (run.isReaders()) {
            showWorkshop();
            workshop().ifPresent(view -> view.open(run));
            return;
        }
        for (LessonPage page : tabs.pages()) {
            if (page.lesson().programs().contains(run.program())) {
                tabs.setSelectedComponent(page);
                observed().ifPresent(twins -> twins.open(run));
            }
        }
    }

    /** Shows the settings until they are closed. */
    public void showSettings() {
        SettingsDialog dialog = new SettingsDialog(frame, classroom);
        dialog.setVisible(true);
        dialog.correction()
                .ifPresent(
                        each -> frame.note(new NotificationBar(() -> Texts.text("note.settings.number", each.text()))));
        page().body().ifPresent(PageView::checkRequirements);
    }

    /** Shows the dialog that opens a class to other computers. */
    public void openClass() {
        network.showOpen();
    }

    /** Shows the dialog that joins the class of another computer. */
    public void joinClass() {
        network.showJoin();
    }

    /** Shows the sources that the programs of the lesson on the network share. */
    public void showNetworkSources() {
        network.showSources();
    }

    public void showShortcuts() {
        new ShortcutsDialog(frame, actions).setVisible(true);
    }

    public void showAbout() {
        new AboutDialog(frame).setVisible(true);
    }

    /** Closes the window; the programs end behind it, and then the app. Asks first about texts that aren't saved. */
    public void leave() {
        Optional<WorkshopView> workshop = workshop();
        if (workshop.isPresent() && !workshop.get().mayLeave(this::leave)) {
            return;
        }
        if (!frame.isUndecorated()) {
            WindowBounds.keep(frame, settings);
        }
        settings.lesson(page().lesson().id());
        ask.end();
        if (notes != null) {
            notes.dispose();
        }
        frame.dispose();
        new Thread(
                        () -> {
                            workshop.ifPresent(WorkshopView::close);
                            classroom.close();
                            System.exit(0);
                        },
                        "classroom leave")
                .start();
    }

    /** Once: the next change would fail for the same reason. */
    private void noteUnwritten() {
        classroom.whenUnwritten(() -> {});
        frame.addNote(new NotificationBar("note.settings.unwritten"));
    }

    private void turnTo() {
        page().updateTheme();
        tabs.pages().forEach(LessonPage::pause);
        LessonPage page = page();
        page.fill(tools(), () -> view(page.lesson()), () -> {
            if (page == page()) {
                turned();
            }
        });
        frame.updateTexts();
    }

    /** Another page is on show, and everything on it is made. */
    private void turned() {
        page().body().ifPresent(PageView::begin);
        projector.turned();
        if (notes != null) {
            notes.turn(page().lesson());
        }
        actions.pressBoth.setEnabled(observed().isEmpty());
        boolean isObserved = page().body().filter(PageView::isObserved).isPresent();
        List.of(actions.unobserved, actions.save, actions.share).forEach(each -> each.setEnabled(isObserved));
        actions.many.setEnabled(MetricsRegistry.counted(page().lesson().id()).isPresent());
    }

    /** What stands on the workshop's page; empty until it was on show. */
    private Optional<WorkshopView> workshop() {
        List<LessonPage> pages = tabs.pages();
        return pages.get(pages.size() - 1).body().map(WorkshopView.class::cast);
    }

    /** Makes what stands below the question of a lesson. */
    private PageView view(Lesson lesson) {
        return lesson == Lesson.WORKSHOP
                ? new WorkshopView(classroom, List.of(actions.run, actions.stop), actions.unobserved)
                : LessonViewFactory.of(classroom, lesson, actions);
    }

    private JComponent tools() {
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 2, novisualpadding"));
        for (AppAction each : List.of(actions.language, actions.theme, actions.smaller, actions.larger)) {
            tools.add(each.iconButton());
        }
        return tools;
    }
}
