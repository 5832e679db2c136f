package classroom.window;

import classroom.lesson.Catalog;
import classroom.window.action.AppActions;
import classroom.window.lesson.LessonPage;
import classroom.window.lesson.LessonView;
import classroom.window.lesson.LessonViewFactory;
import classroom.window.settings.Settings;
import classroom.window.side.ProgramSideView;
import java.awt.Component;
import java.awt.Insets;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;

/** The app's frame with the page of a lesson, complete, laid out and never shown: no program runs. */
public final class UnseenFrame implements AutoCloseable {
    final AppContext classroom;
    public final MainFrame frame;
    final AppActions actions;

    /** With the page of the first lesson; on the event thread. */
    public UnseenFrame(Settings settings) {
        this(settings, 0);
    }

    /**
     * With the page of another lesson; on the event thread.
     *
     * @param lesson its number, from 0
     */
    public UnseenFrame(Settings settings, int lesson) {
        classroom = new AppContext(settings);
        frame = new MainFrame(classroom);
        actions = frame.controller().actions();
        frame.tabs().complete();
        ((MainMenu) frame.getJMenuBar()).fill(actions);
        JPanel tools = new JPanel();
        List.of(actions.language, actions.theme, actions.smaller, actions.larger)
                .forEach(each -> tools.add(each.iconButton()));
        SwingExtension.named(JTabbedPane.class, frame, "lessons").setSelectedIndex(lesson);
        LessonView view = LessonViewFactory.of(classroom, Catalog.lessons().get(lesson), actions);
        frame.page().fill(tools, () -> view, () -> {});
        frame.page().body();
        SwingExtension.all(view).stream()
                .filter(each -> each instanceof ProgramSideView)
                .toList()
                .forEach(each -> ((ProgramSideView) each).fillSource());
        frame.addNotify();
    }

    /** The page on show. */
    public LessonPage page() {
        return frame.page();
    }

    /** Gives the frame a size without what a window manager puts around it, and lays out all that is in it. */
    public void size(int width, int height) {
        Insets around = frame.getInsets();
        frame.setSize(width + around.left + around.right, height + around.top + around.bottom);
        frame.validate();
    }

    /** The component of this name. */
    public <C extends Component> C named(Class<C> type, String name) {
        return SwingExtension.named(type, frame, name);
    }

    /** Not on the event thread. */
    @Override
    public void close() {
        SwingExtension.closeOnEventThread(frame::dispose);
        classroom.close();
    }
}
