package classroom.window;

import classroom.window.action.AppAction;
import classroom.window.action.AppActions;
import classroom.window.action.KeyStrokes;
import classroom.window.dialog.ShortcutsDialog;
import classroom.window.lesson.PageView;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.KeyStroke;

/**
 * The keys that work anywhere in the window: those of the actions, of the dividers and of the lessons. Event thread
 * only.
 */
final class FrameKeys {
    private final JRootPane root;
    private final LessonTabs tabs;

    /** @param root of the window, which gets the keys */
    FrameKeys(JRootPane root, LessonTabs tabs) {
        this.root = root;
        this.tabs = tabs;
    }

    void bind(AppActions actions) {
        for (AppAction each : actions.all()) {
            bind((KeyStroke) each.getValue(AppAction.ACCELERATOR_KEY), each);
        }
        bind(KeyStrokes.menu(KeyEvent.VK_PLUS), actions.larger);
        bind(KeyStrokes.menu(KeyEvent.VK_ADD), actions.larger);
        bind(KeyStrokes.menu(KeyEvent.VK_SUBTRACT), actions.smaller);
        bindDivider(KeyEvent.VK_UP, view -> view.moveStageDivider(-1));
        bindDivider(KeyEvent.VK_DOWN, view -> view.moveStageDivider(1));
        bindDivider(KeyEvent.VK_LEFT, view -> view.moveSideDivider(-1));
        bindDivider(KeyEvent.VK_RIGHT, view -> view.moveSideDivider(1));
        bindDivider(KeyEvent.VK_PAGE_UP, view -> view.moveFootDivider(-1));
        bindDivider(KeyEvent.VK_PAGE_DOWN, view -> view.moveFootDivider(1));
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
                tabs.page().body().ifPresent(move);
            }
        });
    }

    private void bind(KeyStroke stroke, AbstractAction action) {
        if (stroke != null) {
            root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, action);
            root.getActionMap().put(action, action);
        }
    }
}
