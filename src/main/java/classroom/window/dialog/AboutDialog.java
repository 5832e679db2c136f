package classroom.window.dialog;

import classroom.run.AppVersion;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import java.awt.Dimension;
import java.awt.Frame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import net.miginfocom.swing.MigLayout;

/** Shows the app's version, the Java it runs on, and its third-party libraries. */
public final class AboutDialog extends AppDialog {
    private static final int ICON = 64;

    public AboutDialog(Frame owner) {
        super(owner, "about.title");
        JPanel contents = new JPanel(new MigLayout("insets 16, wrap 2, gap 16 4", "[][grow, fill]"));
        JLabel name = new JLabel(Texts.text("app.name"));
        name.putClientProperty("FlatLaf.styleClass", "h1");
        contents.add(new JLabel(Icons.icon("app", ICON)), "span 1 4, aligny top");
        contents.add(name);
        String number = AppVersion.number().orElseGet(() -> Texts.text("about.unbuilt"));
        contents.add(new JLabel(Texts.text("about.version", number, AppVersion.commit())));
        contents.add(new JLabel(
                Texts.text("about.java", System.getProperty("java.version"), System.getProperty("java.vendor"))));
        contents.add(new JLabel(Texts.text("about.license")));
        contents.add(new JLabel(Texts.text("about.others")), "span 2, gaptop 12");
        JScrollPane scroll = new JScrollPane(table());
        scroll.setPreferredSize(new Dimension(560, 240));
        contents.add(scroll, "span 2, grow");
        fill(contents);
    }

    private static JTable table() {
        String[] columns = {
            Texts.text("about.name"), Texts.text("about.number"), Texts.text("about.terms"), Texts.text("about.home")
        };
        Object[][] rows = ThirdParty.all().stream()
                .map(each -> new Object[] {each.name(), each.version(), each.license(), each.home()})
                .toArray(Object[][]::new);
        JTable table = new JTable(new DefaultTableModel(rows, columns) {
            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        });
        table.setName("third.parties");
        Localizer.name(table, "about.others");
        table.getColumnModel().getColumn(1).setMaxWidth(90);
        return table;
    }
}
