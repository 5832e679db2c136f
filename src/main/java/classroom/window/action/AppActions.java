package classroom.window.action;

import classroom.window.MainController;
import classroom.window.file.RunFileActions;
import classroom.window.lesson.PageView;
import classroom.window.zone.Zone;
import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.KeyStroke;

/** All actions of the window. */
public final class AppActions {
    public final AppAction run;
    public final AppAction stop;
    public final AppAction pressBoth;
    public final AppAction unobserved;
    public final AppAction many;
    public final AppAction ask;
    public final AppAction notes;
    public final AppAction open;
    public final AppAction save;
    public final AppAction share;
    public final AppAction language;
    public final AppAction theme;
    public final AppAction larger;
    public final AppAction smaller;
    public final AppAction usualSize;
    public final AppAction fullScreen;
    public final AppAction projector;
    public final AppAction stages;
    public final AppAction sources;
    public final AppAction output;
    public final AppAction lanes;
    public final AppAction laneTable;
    public final AppAction workshop;
    public final AppAction resetDividers;
    public final AppAction openClass;
    public final AppAction joinClass;
    public final AppAction networkSources;
    public final AppAction settings;
    public final AppAction exit;
    public final AppAction shortcuts;
    public final AppAction about;

    public AppActions(MainController controller, RunFileActions desk) {
        run = new AppAction("act.run", "act.run.tip", "run", KeyStrokes.plain(KeyEvent.VK_F5), controller::run);
        stop = new AppAction(
                "act.stop", "act.stop.tip", "stop", KeyStrokes.plain(KeyEvent.VK_ESCAPE), controller::escape);
        pressBoth = new AppAction(
                "act.press",
                "act.press.tip",
                "press-both",
                KeyStrokes.plain(KeyEvent.VK_F6),
                () -> controller.page().body().ifPresent(PageView::pressBoth));
        unobserved = new AppAction(
                "act.unobserved",
                "act.unobserved.tip",
                "unobserved",
                KeyStrokes.plain(KeyEvent.VK_F7),
                () -> controller.page().body().ifPresent(PageView::runUnobserved));
        many = new AppAction(
                "act.many",
                "act.many.tip",
                "many-runs",
                KeyStrokes.plain(KeyEvent.VK_F8),
                () -> controller.observed().ifPresent(twins -> twins.runMany(controller.frame())));
        ask = new AppAction("act.ask", "act.ask.tip", "ask", KeyStrokes.plain(KeyEvent.VK_F9), controller::ask);
        notes = new AppAction(
                "act.notes", "act.notes.tip", "notes", KeyStrokes.shift(KeyEvent.VK_F9), controller::showNotes);
        open = new AppAction("act.open", "act.open.tip", "open-run", KeyStrokes.menu(KeyEvent.VK_O), desk::open);
        share = new AppAction("act.share", "act.share.tip", "share", null, desk::share);
        save = new AppAction("act.save", "act.save.tip", "save-run", KeyStrokes.menu(KeyEvent.VK_S), desk::save);
        language = new AppAction(
                "act.language",
                "act.language.tip",
                "language",
                KeyStrokes.menu(KeyEvent.VK_L),
                controller::switchLanguage);
        theme = new AppAction(
                "act.theme", "act.theme.tip", "theme", KeyStrokes.menu(KeyEvent.VK_D), controller::switchTheme);
        larger = new AppAction(
                "act.larger",
                "act.larger.tip",
                "font-larger",
                KeyStrokes.menu(KeyEvent.VK_EQUALS),
                () -> controller.stepFont(1));
        smaller = new AppAction(
                "act.smaller",
                "act.smaller.tip",
                "font-smaller",
                KeyStrokes.menu(KeyEvent.VK_MINUS),
                () -> controller.stepFont(-1));
        usualSize = new AppAction(
                "act.usual",
                "act.usual.tip",
                "font-reset",
                KeyStrokes.menu(KeyEvent.VK_0),
                () -> controller.stepFont(0));
        fullScreen = new AppAction(
                "act.full",
                "act.full.tip",
                "full-screen",
                KeyStrokes.plain(KeyEvent.VK_F11),
                controller::switchFullScreen);
        projector = new AppAction(
                "act.projector",
                "act.projector.tip",
                "projector",
                KeyStrokes.plain(KeyEvent.VK_F12),
                controller::switchProjector);
        stages = zone(controller, "act.stages", "act.stages.tip", KeyStrokes.plain(KeyEvent.VK_F2), Zone.STAGES);
        sources = zone(controller, "act.sources", "act.sources.tip", KeyStrokes.plain(KeyEvent.VK_F3), Zone.SOURCES);
        output = zone(controller, "act.output", "act.output.tip", KeyStrokes.shift(KeyEvent.VK_F3), Zone.OUTPUT);
        lanes = zone(controller, "act.lanes", "act.lanes.tip", KeyStrokes.plain(KeyEvent.VK_F4), Zone.LANES);
        laneTable = new AppAction(
                "act.table",
                "act.table.tip",
                null,
                KeyStrokes.shift(KeyEvent.VK_F4),
                () -> controller.page().body().ifPresent(PageView::showLaneTable));
        workshop = new AppAction(
                "act.workshop",
                "act.workshop.tip",
                "workshop",
                KeyStrokes.alt(KeyEvent.VK_0),
                controller::showWorkshop);
        resetDividers = new AppAction(
                "act.dividers",
                "act.dividers.tip",
                null,
                KeyStrokes.altShift(KeyEvent.VK_HOME),
                () -> controller.page().body().ifPresent(PageView::resetDividers));
        openClass = new AppAction("act.class.open", "act.class.open.tip", null, null, controller::openClass);
        joinClass = new AppAction("act.class.join", "act.class.join.tip", null, null, controller::joinClass);
        networkSources =
                new AppAction("act.class.sources", "act.class.sources.tip", null, null, controller::showNetworkSources);
        settings = new AppAction(
                "act.settings",
                "act.settings.tip",
                "settings",
                KeyStrokes.menu(KeyEvent.VK_COMMA),
                controller::showSettings);
        exit = new AppAction("act.exit", "act.exit.tip", null, KeyStrokes.menu(KeyEvent.VK_Q), controller::leave);
        shortcuts = new AppAction(
                "act.shortcuts",
                "act.shortcuts.tip",
                "shortcuts",
                KeyStrokes.plain(KeyEvent.VK_F1),
                controller::showShortcuts);
        about = new AppAction("act.about", "act.about.tip", "about", null, controller::showAbout);
    }

    private static AppAction zone(MainController controller, String key, String tipKey, KeyStroke stroke, Zone zone) {
        return new AppAction(
                key, tipKey, null, stroke, () -> controller.page().body().ifPresent(view -> view.toggle(zone)));
    }

    public List<AppAction> all() {
        return List.of(
                run,
                stop,
                pressBoth,
                unobserved,
                many,
                ask,
                notes,
                open,
                save,
                share,
                language,
                theme,
                larger,
                smaller,
                usualSize,
                fullScreen,
                projector,
                stages,
                sources,
                output,
                lanes,
                laneTable,
                workshop,
                resetDividers,
                openClass,
                joinClass,
                networkSources,
                settings,
                exit,
                shortcuts,
                about);
    }
}
