package classroom.window;

import classroom.lesson.Catalog;
import classroom.window.action.AppActions;
import classroom.window.file.RunFileActions;
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

/** The app's frame with the page of a lesson, complete and laid out but never shown: no program runs. */
public final class UnseenFrame implements AutoCloseable {
    final AppContext classroom;
    public final MainFrame frame;
    final AppActions actions;

    /** Creates a frame with the page of the first lesson. Called on the event thread. */
    public UnseenFrame(Settings settings) {
        this(settings, 0);
    }

    /**
     * Creates a frame with the page of a lesson. Called on the event thread.
     *
     * @param lesson the index of the lesson, from 0
     */
    public UnseenFrame(Settings settings, int lesson) {
        classroom = new AppContext(settings);
        frame = new MainFrame(classroom);
        actions = new AppActions(frame, new RunFileActions(frame, classroom));
        ((MainMenu) frame.getJMenuBar()).fill(actions);
        JPanel tools = new JPanel();
        List.of(actions.language, actions.theme, actions.smaller, actions.larger).forEach(each -> tools.add(each.iconButton()));
        SwingExtension.named(JTabbedPane.class, frame, "lessons").setSelectedIndex(lesson);
        LessonView view = LessonViewFactory.of(classroom, Catalog.lessons().get(lesson), actions);
        frame.page().fill(tools, () -> view);
        SwingExtension.all(view).stream().filter(each -> each instanceof ProgramSideView).toList().forEach(each -> ((ProgramSideView) each).fillSource());
        frame.addNotify();
    }

    /** Returns the selected page. */
    public LessonPage page() {
        return frame.page();
    }

    /** Sets the size of the frame without a window manager's borders, and lays out its contents. */
    public void size(int width, int height) {
        Insets around = frame.getInsets();
        frame.setSize(width + around.left + around.right, height + around.top + around.bottom);
        frame.validate();
    }

    /** Returns the component with a name. */
    public <C extends Component> C named(Class<C> type, String name) {
        return SwingExtension.named(type, frame, name);
    }

    /** Must not be called on the event thread. */
    @Override
    public void close() {
        SwingExtension.closeOnEventThread(frame::dispose);
        classroom.close();
    }
}
