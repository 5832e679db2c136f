package classroom.window;

import java.awt.event.KeyEvent;
import java.util.List;

/** Everything that the reader can do in the window, each once. */
final class Acts {
    final Act run;
    final Act stop;
    final Act pressBoth;
    final Act unobserved;
    final Act many;
    final Act open;
    final Act save;
    final Act language;
    final Act theme;
    final Act larger;
    final Act smaller;
    final Act usualSize;
    final Act fullScreen;
    final Act settings;
    final Act exit;
    final Act shortcuts;
    final Act about;

    Acts(MainFrame frame, RunDesk desk) {
        run = new Act("act.run", "act.run.tip", "run", Strokes.plain(KeyEvent.VK_F5),
                () -> frame.page().body().ifPresent(LessonBody::run));
        stop = new Act("act.stop", "act.stop.tip", "stop", Strokes.plain(KeyEvent.VK_ESCAPE),
                () -> frame.page().body().ifPresent(LessonBody::stop));
        pressBoth = new Act("act.press", "act.press.tip", "press-both", Strokes.plain(KeyEvent.VK_F6),
                () -> frame.page().body().ifPresent(LessonBody::pressBoth));
        unobserved = new Act("act.unobserved", "act.unobserved.tip", "unobserved", Strokes.plain(KeyEvent.VK_F7),
                () -> frame.observed().ifPresent(TracedTwins::runUnobserved));
        many = new Act("act.many", "act.many.tip", "many-runs", Strokes.plain(KeyEvent.VK_F8),
                () -> frame.observed().ifPresent(twins -> twins.runMany(frame)));
        open = new Act("act.open", "act.open.tip", "open-run", Strokes.menu(KeyEvent.VK_O), desk::open);
        save = new Act("act.save", "act.save.tip", "save-run", Strokes.menu(KeyEvent.VK_S), desk::save);
        language = new Act("act.language", "act.language.tip", "language", Strokes.menu(KeyEvent.VK_L), frame::switchLanguage);
        theme = new Act("act.theme", "act.theme.tip", "theme", Strokes.menu(KeyEvent.VK_D), frame::switchTheme);
        larger = new Act("act.larger", "act.larger.tip", "font-larger", Strokes.menu(KeyEvent.VK_EQUALS), () -> frame.stepFont(1));
        smaller = new Act("act.smaller", "act.smaller.tip", "font-smaller", Strokes.menu(KeyEvent.VK_MINUS), () -> frame.stepFont(-1));
        usualSize = new Act("act.usual", "act.usual.tip", "font-reset", Strokes.menu(KeyEvent.VK_0), () -> frame.stepFont(0));
        fullScreen = new Act("act.full", "act.full.tip", "full-screen", Strokes.plain(KeyEvent.VK_F11), frame::switchFullScreen);
        settings = new Act("act.settings", "act.settings.tip", "settings", Strokes.menu(KeyEvent.VK_COMMA), frame::showSettings);
        exit = new Act("act.exit", "act.exit.tip", null, Strokes.menu(KeyEvent.VK_Q), frame::leave);
        shortcuts = new Act("act.shortcuts", "act.shortcuts.tip", "shortcuts", Strokes.plain(KeyEvent.VK_F1), frame::showShortcuts);
        about = new Act("act.about", "act.about.tip", "about", null, frame::showAbout);
    }

    List<Act> all() {
        return List.of(run, stop, pressBoth, unobserved, many, open, save, language, theme, larger, smaller, usualSize, fullScreen,
                settings, exit, shortcuts, about);
    }
}
