package classroom.window.network;

import classroom.network.broker.ClassEvent;
import classroom.network.broker.MemberState;
import classroom.run.network.OpenClass;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.widget.QrCodeView;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Frame;
import java.io.IOException;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import net.miginfocom.swing.MigLayout;

/**
 * Opens a class: address, code and QR code, large, and who joined. The class stays open when the dialog is hidden, until
 * it is closed with its button or the app ends. Lives on the event thread.
 */
final class OpenClassDialog extends ClassDialog implements MemberTable.Changes {
    private static final String LARGE = "font: 260%";

    private final transient AppContext classroom;
    private final JButton toggle = new JButton();
    private final JComboBox<String> address = new JComboBox<>();
    private final JLabel code = new JLabel(" ");
    private final JCheckBox disk = new JCheckBox();
    private final QrCodeView qr = new QrCodeView();
    private final WrappingLabel note = new WrappingLabel("class.note");
    private final WrappingLabel firewall = new WrappingLabel("class.firewall");
    private final MemberTable members = new MemberTable(this);
    private final JTable table = new JTable(members);
    private final JButton remove = new JButton();
    private transient OpenClass open;

    OpenClassDialog(Frame owner, AppContext classroom) {
        super(owner, "class.open.title");
        this.classroom = classroom;
        setName("class.open");
        toggle.setName("class.toggle");
        address.setName("class.address");
        Localizer.name(address, "class.address");
        code.setName("class.code");
        disk.setName("class.disk");
        table.setName("class.members");
        Localizer.name(table, "class.members");
        JPanel contents = new Contents(
                new MigLayout("insets 16, wrap 2, fill", "[grow, fill, 0:440lp:][]", "[][][][][][grow, fill][][][]"));
        contents.add(Localizer.text(new JLabel(), "class.address"));
        contents.add(qr, "spany 5, top, w 260lp!, h 260lp!");
        contents.add(address, "wmin 0");
        contents.add(Localizer.text(new JLabel(), "class.code"));
        contents.add(code);
        contents.add(Localizer.tip(Localizer.text(disk, "class.disk"), "class.disk.tip"));
        JScrollPane scroll = new JScrollPane(table);
        scroll.setPreferredSize(UIScale.scale(new Dimension(520, 170)));
        contents.add(scroll, "span 2, grow");
        contents.add(firewall, "span 2, growx");
        contents.add(note, "span 2, growx");
        contents.add(Localizer.text(remove, "class.remove"), "split 2, span 2, right, growx 0");
        contents.add(toggle, "growx 0");
        add(contents);
        toggle.addActionListener(click -> toggle());
        remove.addActionListener(click -> remove());
        address.addActionListener(click -> qr());
        getRootPane().setDefaultButton(toggle);
        qr.setName("class.qr");
        tell();
        address.putClientProperty(FlatClientProperties.STYLE, LARGE);
        code.putClientProperty(FlatClientProperties.STYLE, LARGE);
        pack();
        setLocationRelativeTo(owner);
    }

    @Override
    void open() {
        toggle.requestFocusInWindow();
        super.open();
    }

    @Override
    void updateTexts() {
        members.fireTableStructureChanged();
        tell();
    }

    private void toggle() {
        toggle.setEnabled(false);
        OpenClass old = open;
        boolean onDisk = disk.isSelected();
        open = null;
        classroom
                .background()
                .run(
                        () -> {
                            if (old != null) {
                                old.close();
                                return null;
                            }
                            OpenClass opened = onDisk
                                    ? OpenClass.onDisk(classroom.launcher(), classroom.preparation(), this::heard)
                                    : OpenClass.open(classroom.preparation(), this::heard);
                            classroom.whenClosed(opened::close);
                            return new Opened(opened, opened.addresses());
                        },
                        () -> toggle.setEnabled(true),
                        this::show,
                        failure -> {
                            tell();
                            note.say(failure.getMessage());
                        });
    }

    /** Called on threads of the queue; tasks and answers change nothing here. */
    private void heard(ClassEvent event) {
        if (event.kind() == ClassEvent.ClassEventKind.REFUSED || event.task() == 0) {
            EventQueue.invokeLater(this::refresh);
        }
    }

    private record Opened(OpenClass room, List<String> addresses) {}

    private void show(Opened opened) {
        open = opened == null ? null : opened.room;
        address.removeAllItems();
        if (opened != null) {
            opened.addresses.forEach(address::addItem);
        }
        tell();
    }

    /** Says what the dialog shows, in the language of now. */
    private void tell() {
        Localizer.text(toggle, open == null ? "class.start" : "class.end");
        code.setText(open == null ? "\u2013" : open.code().toString());
        note.say(Texts.text(open == null ? "class.note.closed" : "class.note.open"));
        firewall.say(Texts.text("class.firewall"));
        address.setEnabled(open != null);
        disk.setEnabled(open == null);
        remove.setEnabled(open != null);
        qr();
        refresh();
    }

    private void qr() {
        Object chosen = address.getSelectedItem();
        qr.show(
                open == null || chosen == null
                        ? ""
                        : "java -jar concurrency-classroom.jar join " + chosen + " " + open.code());
    }

    private void refresh() {
        members.show(open == null ? List.of() : open.members());
        if (open != null && open.isFrozen()) {
            note.say(Texts.text("class.note.frozen"));
        }
    }

    private void remove() {
        int row = table.getSelectedRow();
        if (open != null && row >= 0) {
            MemberState member = members.member(table.convertRowIndexToModel(row));
            change(() -> open.remove(member.number()));
        }
    }

    @Override
    public void rename(int number, String name) {
        change(() -> open.rename(number, name));
    }

    @Override
    public void letWork(int number, boolean may) {
        change(() -> open.letWork(number, may));
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        if (open != null) {
            classroom
                    .background()
                    .run(
                            () -> {
                                change.make();
                                return null;
                            },
                            this::refresh,
                            done -> refresh(),
                            failure -> note.say(failure.getMessage()));
        }
    }
}
