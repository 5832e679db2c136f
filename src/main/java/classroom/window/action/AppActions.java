package classroom.window.action;

import classroom.window.MainFrame;
import classroom.window.file.RunFileActions;
import classroom.window.lesson.LessonView;
import classroom.window.lesson.TraceLessonView;
import java.awt.event.KeyEvent;
import java.util.List;

/** Everything that the reader can do in the window, each once. */
final class AppActions {
    final AppAction run;
    final AppAction stop;
    final AppAction pressBoth;
    final AppAction unobserved;
    final AppAction many;
    final AppAction open;
    final AppAction save;
    final AppAction language;
    final AppAction theme;
    final AppAction larger;
    final AppAction smaller;
    final AppAction usualSize;
    final AppAction fullScreen;
    final AppAction settings;
    final AppAction exit;
    final AppAction shortcuts;
    final AppAction about;

    AppActions(MainFrame frame, RunFileActions desk) {
        run = new AppAction("act.run", "act.run.tip", "run", KeyStrokes.plain(KeyEvent.VK_F5),
                () -> frame.page().body().ifPresent(LessonView::run));
        stop = new AppAction("act.stop", "act.stop.tip", "stop", KeyStrokes.plain(KeyEvent.VK_ESCAPE),
                () -> frame.page().body().ifPresent(LessonView::stop));
        pressBoth = new AppAction("act.press", "act.press.tip", "press-both", KeyStrokes.plain(KeyEvent.VK_F6),
                () -> frame.page().body().ifPresent(LessonView::pressBoth));
        unobserved = new AppAction("act.unobserved", "act.unobserved.tip", "unobserved", KeyStrokes.plain(KeyEvent.VK_F7),
                () -> frame.observed().ifPresent(TraceLessonView::runUnobserved));
        many = new AppAction("act.many", "act.many.tip", "many-runs", KeyStrokes.plain(KeyEvent.VK_F8),
                () -> frame.observed().ifPresent(twins -> twins.runMany(frame)));
        open = new AppAction("act.open", "act.open.tip", "open-run", KeyStrokes.menu(KeyEvent.VK_O), desk::open);
        save = new AppAction("act.save", "act.save.tip", "save-run", KeyStrokes.menu(KeyEvent.VK_S), desk::save);
        language = new AppAction("act.language", "act.language.tip", "language", KeyStrokes.menu(KeyEvent.VK_L), frame::switchLanguage);
        theme = new AppAction("act.theme", "act.theme.tip", "theme", KeyStrokes.menu(KeyEvent.VK_D), frame::switchTheme);
        larger = new AppAction("act.larger", "act.larger.tip", "font-larger", KeyStrokes.menu(KeyEvent.VK_EQUALS), () -> frame.stepFont(1));
        smaller = new AppAction("act.smaller", "act.smaller.tip", "font-smaller", KeyStrokes.menu(KeyEvent.VK_MINUS), () -> frame.stepFont(-1));
        usualSize = new AppAction("act.usual", "act.usual.tip", "font-reset", KeyStrokes.menu(KeyEvent.VK_0), () -> frame.stepFont(0));
        fullScreen = new AppAction("act.full", "act.full.tip", "full-screen", KeyStrokes.plain(KeyEvent.VK_F11), frame::switchFullScreen);
        settings = new AppAction("act.settings", "act.settings.tip", "settings", KeyStrokes.menu(KeyEvent.VK_COMMA), frame::showSettings);
        exit = new AppAction("act.exit", "act.exit.tip", null, KeyStrokes.menu(KeyEvent.VK_Q), frame::leave);
        shortcuts = new AppAction("act.shortcuts", "act.shortcuts.tip", "shortcuts", KeyStrokes.plain(KeyEvent.VK_F1), frame::showShortcuts);
        about = new AppAction("act.about", "act.about.tip", "about", null, frame::showAbout);
    }

    List<AppAction> all() {
        return List.of(run, stop, pressBoth, unobserved, many, open, save, language, theme, larger, smaller, usualSize, fullScreen,
                settings, exit, shortcuts, about);
    }
}
