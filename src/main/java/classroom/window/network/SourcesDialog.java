package classroom.window.network;

import classroom.lesson.Catalog;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.SourceText;
import classroom.window.dialog.AppDialog;
import classroom.window.source.SourcePane;
import java.awt.Dimension;
import java.awt.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import net.miginfocom.swing.MigLayout;

/**
 * The sources that the programs of the lesson on the network share, and the one class of the app that they call. Lives
 * on the event thread.
 */
final class SourcesDialog extends AppDialog {
    private static final Dimension SIZE = new Dimension(820, 560);

    /**
     * Reads the sources. Not for the event thread.
     *
     * @return the texts by the names of their classes
     */
    static Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Lesson lesson : Catalog.lessons()) {
            List<String> names =
                    Catalog.spec(lesson.id()).map(LessonSpec::sharedClasses).orElse(List.of());
            for (String each : names) {
                SourceText.shared(each).ifPresent(text -> texts.put(each.substring(each.lastIndexOf('.') + 1), text));
            }
        }
        return texts;
    }

    /** @param texts the texts by the names of their classes */
    SourcesDialog(Frame owner, Map<String, String> texts) {
        super(owner, "class.sources.title");
        setName("class.sources");
        JTabbedPane tabs = new JTabbedPane();
        tabs.setName("class.sources.tabs");
        texts.forEach((name, text) -> {
            SourcePane pane = new SourcePane(false);
            pane.getTextArea().setText(text);
            pane.getTextArea().setCaretPosition(0);
            pane.getTextArea().getAccessibleContext().setAccessibleName(name);
            tabs.addTab(name, pane);
        });
        tabs.setPreferredSize(SIZE);
        JPanel contents = new JPanel(new MigLayout("insets 12 12 0 12, fill"));
        contents.add(tabs, "grow");
        fill(contents);
    }
}
