package classroom.window.workshop;

import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.run.edit.TextFile;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.window.action.KeyStrokes;
import classroom.window.workshop.editor.EditorPane;
import classroom.window.workshop.origin.SourceFileName;
import classroom.window.workshop.origin.Templates;
import classroom.window.workshop.program.EditedFile;
import java.awt.Component;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;

/**
 * The menu of a side's program: new, open, save; and its shortcuts. It is created each time it is opened, in the current
 * language.
 */
final class FileMenu {
    private final EditorSession session;

    FileMenu(EditorSession session) {
        this.session = session;
    }

    void show(Component below) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("file.menu");
        menu.add(item(Texts.text("workshop.new"), KeyStrokes.menu(KeyEvent.VK_N), this::fresh));
        menu.add(gallery());
        menu.addSeparator();
        menu.add(item(Texts.text("workshop.open"), KeyStrokes.menu(KeyEvent.VK_O), () -> session.ask(false)));
        menu.add(item(Texts.text("workshop.open.folder"), null, () -> session.ask(true)));
        menu.add(recent());
        menu.addSeparator();
        JMenuItem save = item(Texts.text("workshop.save"), KeyStrokes.menu(KeyEvent.VK_S), session::save);
        JMenuItem saveAs = item(Texts.text("workshop.save.as"), saveAs(), session::saveAs);
        save.setEnabled(session.file() != null && !session.program().isJar());
        saveAs.setEnabled(session.file() != null);
        menu.add(save);
        menu.add(saveAs);
        menu.addSeparator();
        menu.add(encodings());
        menu.add(item(Texts.text("workshop.empty"), null, () -> session.fresh("Main.java", "")));
        menu.show(below, 0, below.getHeight());
    }

    /** Binds the shortcuts of the menu to an editor. */
    void bind(EditorPane editor) {
        editor.bind(KeyStrokes.menu(KeyEvent.VK_S), session::save);
        editor.bind(saveAs(), session::saveAs);
        editor.bind(KeyStrokes.menu(KeyEvent.VK_O), () -> session.ask(false));
        editor.bind(KeyStrokes.menu(KeyEvent.VK_N), this::fresh);
    }

    /** Returns the shortcut for saving under another name. */
    private static KeyStroke saveAs() {
        KeyStroke save = KeyStrokes.menu(KeyEvent.VK_S);
        return KeyStroke.getKeyStroke(KeyEvent.VK_S, save.getModifiers() | InputEvent.SHIFT_DOWN_MASK);
    }

    private void fresh() {
        session.fresh("Main.java", Templates.fresh(Texts.language()));
    }

    /** Returns the menu of the gallery's programs, with a submenu for each group. */
    private JMenu gallery() {
        JMenu menu = new JMenu(Texts.text("workshop.gallery"));
        Language language = Texts.language();
        Map<String, JMenu> groups = new LinkedHashMap<>();
        for (GalleryProgram each : Gallery.programs()) {
            groups.computeIfAbsent(each.groupTitle(), title -> new JMenu(title))
                    .add(item(each.title(), null, () -> open(each, language)));
        }
        groups.values().forEach(menu::add);
        return menu;
    }

    private void open(GalleryProgram program, Language language) {
        String text = program.source(language);
        session.fresh(SourceFileName.of(text, program.id()), text);
    }

    private JMenu recent() {
        JMenu menu = new JMenu(Texts.text("workshop.recent"));
        List<Path> all = session.recent().list();
        all.forEach(each -> {
            JMenuItem item = item(VisibleText.line(String.valueOf(each.getFileName())), null, () -> session.open(each));
            item.setToolTipText(VisibleText.line(each.toString()));
            menu.add(item);
        });
        menu.setEnabled(!all.isEmpty());
        return menu;
    }

    private JMenu encodings() {
        EditedFile file = session.file();
        JMenu menu = new JMenu(
                file == null
                        ? Texts.text("workshop.encoding")
                        : Texts.text(
                                "workshop.encoding.now", file.saved().charset().displayName()));
        menu.add(item("UTF-8", null, () -> session.reopen(StandardCharsets.UTF_8)));
        menu.add(item("GBK (GB18030)", null, () -> session.reopen(TextFile.GBK)));
        menu.add(item("ISO-8859-1", null, () -> session.reopen(StandardCharsets.ISO_8859_1)));
        menu.setEnabled(file != null
                && session.program().place() != null
                && !session.program().isJar());
        return menu;
    }

    private static JMenuItem item(String text, KeyStroke stroke, Runnable work) {
        JMenuItem item = new JMenuItem(text);
        item.putClientProperty("html.disable", true);
        if (stroke != null) {
            item.setAccelerator(stroke);
        }
        item.addActionListener(click -> work.run());
        return item;
    }
}
