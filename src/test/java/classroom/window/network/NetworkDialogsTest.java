package classroom.window.network;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.network.join.ClassCode;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.i18n.Localizer;
import classroom.window.widget.QrCodeView;
import classroom.window.widget.WrappingLabel;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dialogs that open a class and join one. */
class NetworkDialogsTest {
    private static final int PATIENCE_S = 60;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private AppContext classroom;

    @BeforeEach
    void open() {
        classroom = new AppContext(windowing.settings);
    }

    @AfterEach
    void close() {
        classroom.close();
    }

    @Test
    void anOpenClassHasAnAddressAndACodeAndAClosedOneHasNone() throws Exception {
        OpenClassDialog dialog = onEventThread(() -> new OpenClassDialog(null, classroom));
        JLabel code = named(JLabel.class, dialog, "class.code");
        JComboBox<?> address = named(JComboBox.class, dialog, "class.address");
        press(dialog, code);
        onEventThread(() -> {
            assertTrue(ClassCode.parse(code.getText()).isPresent(), code.getText());
            assertTrue(address.getSelectedItem().toString().matches(".+:\\d+"), "address");
            Localizer.again(dialog);
            dialog.validate();
            QrCodeView qr = named(QrCodeView.class, dialog, "class.qr");
            assertTrue(qr.getWidth() >= 200 && qr.getHeight() == qr.getWidth(), "read from the back row: " + qr);
            assertTrue(qr.getX() + qr.getWidth() <= dialog.getContentPane().getWidth(), "within the dialog: " + qr);
            assertTrue(address.getX() + address.getWidth() <= qr.getX(), "beside the address");
            return null;
        });
        press(dialog, code);
        onEventThread(() -> {
            assertTrue(ClassCode.parse(code.getText()).isEmpty(), code.getText());
            assertEquals(0, address.getItemCount());
            dialog.dispose();
            return null;
        });
    }

    @Test
    void theQuestionOfTheFirewallIsExplainedInEachLanguage() throws Exception {
        for (Language each : Language.values()) {
            onEventThread(() -> {
                Texts.use(each);
                OpenClassDialog dialog = new OpenClassDialog(null, classroom);
                WrappingLabel firewall = named(WrappingLabel.class, dialog, "class.firewall");
                assertTrue(firewall.getText().contains("Windows"), firewall.getText());
                assertTrue(firewall.getText().contains("macOS"), firewall.getText());
                assertTrue(firewall.getHeight() >= firewall.heightIn(firewall.getWidth()), "cut off");
                dialog.dispose();
                String unreachable = Texts.text("joining.unreachable", "192.0.2.1:4711");
                assertTrue(unreachable.contains("Windows") && unreachable.contains("macOS"), unreachable);
                return null;
            });
        }
    }

    /** Presses the button that opens or closes the class, and waits until the code has changed. */
    private static void press(OpenClassDialog dialog, JLabel code) throws Exception {
        CompletableFuture<Void> changed = new CompletableFuture<>();
        onEventThread(() -> {
            code.addPropertyChangeListener("text", change -> changed.complete(null));
            named(JButton.class, dialog, "class.toggle").doClick(0);
            return null;
        });
        changed.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    @Test
    void theSourcesAreThoseThatRan() throws Exception {
        Map<String, String> texts = SourcesDialog.read();
        assertEquals(7, texts.size());
        assertTrue(texts.get("Classroom").contains("public static Connection join("), "joining");
        onEventThread(() -> {
            SourcesDialog dialog = new SourcesDialog(null, texts);
            JTabbedPane tabs = named(JTabbedPane.class, dialog, "class.sources.tabs");
            assertEquals(texts.size(), tabs.getTabCount());
            dialog.dispose();
            return null;
        });
    }

    @Test
    void aCodeIsCheckedWhileItIsTyped() throws Exception {
        onEventThread(() -> {
            JoinClassDialog dialog = new JoinClassDialog(null, classroom);
            JTextField code = named(JTextField.class, dialog, "join.code");
            JButton join = named(JButton.class, dialog, "join.join");
            assertFalse(join.isEnabled());
            String right = new ClassCode(1, 2).toString();
            code.setText(right.toLowerCase(java.util.Locale.ROOT));
            assertTrue(join.isEnabled());
            code.setText(right.substring(0, 13) + (right.endsWith("0") ? "1" : "0"));
            assertFalse(join.isEnabled());
            dialog.dispose();
            return null;
        });
    }
}
