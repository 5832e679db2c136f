package classroom.window;

import classroom.lesson.Catalog;
import classroom.window.action.AppActions;
import classroom.window.file.RunFileActions;
import classroom.window.lesson.LessonPage;
import classroom.window.lesson.PanelLessonView;
import classroom.window.settings.Settings;
import classroom.window.source.LazySourcePane;
import java.awt.Component;
import java.util.List;
import javax.swing.JPanel;

/** The app's frame with the page of the first lesson, complete, laid out and never shown: no program runs. */
final class UnseenFrame implements AutoCloseable {
    final AppContext classroom;
    final MainFrame frame;
    final AppActions acts;

    /** On the event thread. */
    UnseenFrame(Settings settings) {
        classroom = new AppContext(settings);
        frame = new MainFrame(classroom);
        acts = new AppActions(frame, new RunFileActions(frame, classroom));
        ((MainMenu) frame.getJMenuBar()).fill(acts);
        JPanel tools = new JPanel();
        List.of(acts.language, acts.theme, acts.smaller, acts.larger).forEach(each -> tools.add(each.iconButton()));
        PanelLessonView twins = new PanelLessonView(classroom, Catalog.lessons().get(0), List.of(acts.run, acts.stop, acts.pressBoth));
        frame.page().fill(tools, () -> twins);
        SwingExtension.all(twins).stream().filter(each -> each instanceof LazySourcePane).toList().forEach(each -> ((LazySourcePane) each).fill());
        frame.addNotify();
    }

    /** The page on show. */
    LessonPage page() {
        return frame.page();
    }

    /** Gives the frame a size, and lays out all that is in it. */
    void size(int width, int height) {
        frame.setSize(width, height);
        frame.validate();
    }

    /** The component of this name. */
    <C extends Component> C named(Class<C> type, String name) {
        return SwingExtension.named(type, frame, name);
    }

    /** Not on the event thread. */
    @Override
    public void close() throws Exception {
        SwingExtension.onEventThread(() -> {
            frame.dispose();
            return null;
        });
        classroom.close();
    }
}
