package classroom.window.ask;

import classroom.address.LocalAddresses;
import classroom.address.LocalAddresses.LocalAddress;
import classroom.stage.BackgroundTasks;
import classroom.text.Texts;
import classroom.vote.VoteServer;
import classroom.window.AppContext;
import classroom.window.i18n.Localizer;
import classroom.window.widget.QrCodeView;
import classroom.window.widget.WrappingLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Font;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/**
 * Starts and stops the server for phones, and shows its QR code. The network card is chosen first; nothing listens
 * before. Event thread only.
 */
final class PhonePanel extends JPanel implements Localizer.Localizable {
    private static final int CHECK_MS = 3000;
    private static final int MIN_WIDTH = 260;
    private static final double SHARE = 0.3;
    private static final float URL_SIZE = 1.3f;

    private final transient AppContext context;
    private final JComboBox<LocalAddress> cards = new JComboBox<>();
    private final JButton start = Localizer.tip(Localizer.text(new JButton(), "ask.phones.start"), "ask.phones.tip");
    private final JButton stop = Localizer.text(new JButton(), "ask.phones.stop");
    private final QrCodeView code = new QrCodeView();
    private final WrappingLabel url = new WrappingLabel("ask.phones.url").selectable();
    private final WrappingLabel told = new WrappingLabel("ask.phones.told");
    private transient AskSession session;
    private transient VoteServer server;
    private transient Future<?> check;
    private int generation;
    private String toldKey = "ask.phones.before";

    PhonePanel(AppContext context) {
        super(new MigLayout(
                "insets 8, fillx, wrap, hidemode 3", "[grow, fill, 0::]", "[][]8[grow, fill, 120:900:]8[][]"));
        this.context = context;
        setName("ask.phones");
        cards.setName("ask.phones.cards");
        start.setName("ask.phones.start");
        stop.setName("ask.phones.stop");
        code.setName("ask.phones.code");
        cards.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(
                        list, value instanceof LocalAddress each ? words(each) : "", index, selected, focused);
            }
        });
        start.addActionListener(click -> start());
        stop.addActionListener(click -> stop());
        add(Localizer.name(cards, "ask.phones.card"), "wmin 0");
        add(start, "split 2");
        add(stop);
        add(code, "wmin 0");
        add(url, "wmin 0");
        add(told, "wmin 0");
        show("");
    }

    /** A share of the page, so that the code is read from the back row. */
    @Override
    public Dimension getPreferredSize() {
        int whole = getParent() == null ? 0 : getParent().getWidth();
        int width = Math.max(UIScale.scale(MIN_WIDTH), (int) (SHARE * whole));
        return new Dimension(width, super.getPreferredSize().height);
    }

    private static String words(LocalAddress address) {
        return address.address().isLoopbackAddress()
                ? Texts.text("ask.phones.alone", address.host())
                : address.host() + "  (" + address.card() + ")";
    }

    /** Sets the question that phones vote on; a server for another one ends. */
    void about(AskSession next) {
        if (next != session) {
            stop();
            session = next;
        }
    }

    /** Reads the list of network cards again. */
    void findCards() {
        context.background()
                .run(
                        LocalAddresses::all,
                        () -> {},
                        found -> {
                            Object chosen = cards.getSelectedItem();
                            cards.removeAllItems();
                            found.forEach(cards::addItem);
                            cards.setSelectedItem(chosen != null && found.contains(chosen) ? chosen : found.get(0));
                        },
                        BackgroundTasks::rethrow);
    }

    /** Returns the server; null if none runs. */
    VoteServer server() {
        return server;
    }

    private void start() {
        LocalAddress address = (LocalAddress) cards.getSelectedItem();
        if (address == null || session == null) {
            return;
        }
        stop();
        int mine = generation;
        AskSession of = session;
        tell("ask.phones.starting");
        context.background()
                .run(
                        () -> VoteServer.start(of.poll(), of.phones(), address.address()),
                        () -> {},
                        made -> started(mine, made),
                        failure -> failed(mine, failure));
    }

    private void started(int mine, VoteServer made) {
        if (mine != generation) {
            context.background().execute(made::close);
            return;
        }
        server = made;
        tell("ask.phones.ready");
        show(made.url());
        check = context.background()
                .scheduleWithFixedDelay(() -> check(made), CHECK_MS, CHECK_MS, TimeUnit.MILLISECONDS);
    }

    private void failed(int mine, Throwable failure) {
        if (failure instanceof IOException) {
            if (mine == generation) {
                tell("ask.phones.failed");
                findCards();
            }
        } else {
            BackgroundTasks.rethrow(failure);
        }
    }

    /** Called in the background. */
    private void check(VoteServer of) {
        boolean reachable = of.isReachable();
        EventQueue.invokeLater(() -> {
            if (of == server) {
                tell(reachable);
            }
        });
    }

    /** Tells whether the network is still there. */
    void tell(boolean reachable) {
        tell(reachable ? "ask.phones.ready" : "ask.phones.gone");
    }

    /** Ends the server, and with it its threads; does nothing if there is none. */
    void stop() {
        generation++;
        if (check != null) {
            check.cancel(false);
            check = null;
        }
        if (server != null) {
            VoteServer old = server;
            server = null;
            context.background().execute(old::close);
        }
        tell("ask.phones.before");
        show("");
    }

    private void show(String address) {
        code.show(address);
        code.setVisible(!address.isEmpty());
        url.say(address);
        start.setEnabled(address.isEmpty());
        stop.setEnabled(!address.isEmpty());
        cards.setEnabled(address.isEmpty());
        Font font = UIManager.getFont("Label.font");
        url.setFont(font.deriveFont(Font.BOLD, font.getSize2D() * URL_SIZE));
        revalidate();
    }

    private void tell(String key) {
        toldKey = key;
        told.say(Texts.text(key));
    }

    @Override
    public void updateTexts() {
        tell(toldKey);
        cards.repaint();
    }
}
