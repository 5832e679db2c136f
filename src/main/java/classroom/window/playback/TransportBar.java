package classroom.window.playback;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.text.VisibleText;
import classroom.window.i18n.Localizer;
import classroom.window.theme.Icons;
import classroom.window.widget.SteadyComboBox;
import classroom.window.widget.SteadyLabel;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;

/** Controls the displayed time of a page: slider, steps, playback, and a button for the current time. */
public final class TransportBar extends JPanel implements Localizer.Localizable {
    private static final double[] SPEEDS = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final int USUAL_SPEED = 6;
    private static final int FINE = 10_000;
    private static final int MIN_SLIDER = 60;
    private static final int MIN_CHOICE = 34;
    /** The sum of all gaps between the components. */
    private static final int GAPS = 48;
    /** The maximum number of threads in the list, to keep it usable. */
    private static final int MAX_THREADS = 1_000;

    private final transient PlaybackState player;
    private final JButton back = button("step-back", "transport.back", "transport.back.tip");
    private final JButton play = button("play", "transport.play", "transport.play.tip");
    private final JButton forward = button("step-forward", "transport.forward", "transport.forward.tip");
    private final JToggleButton live = new JToggleButton();
    private final JSlider slider = new JSlider(0, FINE, 0);
    private final JLabel clock = new SteadyLabel();
    private final JLabel state = new SteadyLabel();
    private final JComboBox<Double> speed = new JComboBox<>();
    private final SteadyComboBox<Object> thread = new SteadyComboBox<>("Thread-0000");
    private final transient Icon playIcon = Icons.icon("play");
    private final transient Icon pauseIcon = Icons.icon("pause");
    private final transient Runnable looksOther;
    private transient List<ThreadTrace> offered = List.of();
    private transient Position shown;
    private boolean following;

    /** All that the bar displays of the playback. */
    private record Position(long time, long end, PlaybackState.Mode mode, Language language) {}

    /**
     * @param step       called with 1 or -1 for the next or previous event
     * @param moved      called with the new time after the user has moved it
     * @param looksOther called when the language or the theme has changed
     */
    TransportBar(PlaybackState player, IntConsumer step, LongConsumer moved, Runnable looksOther) {
        super(new MigLayout(
                "insets 0, fill, gap 4, novisualpadding, hidemode 3", "[][][][]8[][grow, fill]8[][][]", "[]"));
        this.player = player;
        this.looksOther = looksOther;
        setName("transport");
        back.addActionListener(click -> step.accept(-1));
        forward.addActionListener(click -> step.accept(1));
        play.addActionListener(click -> playOrPause());
        live.addActionListener(click -> player.goLive());
        live.setName("transport.live");
        slider.setName("transport.slider");
        slider.setFocusable(true);
        slider.addChangeListener(change -> {
            if (!following) {
                long time = (long) ((double) slider.getValue() / FINE * player.end());
                player.scrub(time);
                moved.accept(time);
            }
        });
        for (double each : SPEEDS) {
            speed.addItem(each);
        }
        speed.setName("transport.speed");
        speed.setSelectedIndex(USUAL_SPEED);
        speed.setRenderer(new SpeedName());
        speed.addActionListener(chosen -> player.speed((Double) speed.getSelectedItem()));
        thread.setName("transport.thread");
        thread.setRenderer(new ThreadName());
        thread.addItem("");
        state.putClientProperty("FlatLaf.styleClass", "h4");
        add(Localizer.tip(Localizer.text(live, "transport.live"), "transport.live.tip"));
        add(back);
        add(play);
        add(forward);
        add(state);
        add(Localizer.name(slider, "transport.slider"), "wmin 60");
        add(clock);
        add(Localizer.tip(Localizer.name(speed, "transport.speed"), "transport.speed"), "wmin 34, shrinkprio 200");
        add(Localizer.tip(Localizer.name(thread, "transport.thread"), "transport.thread"), "wmin 34, shrinkprio 200");
    }

    /** Hides texts that do not fit: first the state, which the first button also shows, then the clock. */
    @Override
    public void doLayout() {
        int room = getWidth()
                - UIScale.scale(MIN_SLIDER + 2 * MIN_CHOICE + GAPS)
                - Stream.of(live, back, play, forward)
                        .mapToInt(each -> each.getPreferredSize().width)
                        .sum();
        clock.setVisible(clock.getPreferredSize().width <= room);
        state.setVisible(clock.getPreferredSize().width + state.getPreferredSize().width <= room);
        super.doLayout();
    }

    /** Includes only the buttons and the slider; {@link #doLayout} hides the rest if necessary. */
    @Override
    public Dimension getMinimumSize() {
        int buttons = Stream.of(live, back, play, forward)
                .mapToInt(each -> each.getPreferredSize().width)
                .sum();
        return new Dimension(
                buttons + UIScale.scale(MIN_SLIDER + 2 * MIN_CHOICE + GAPS), live.getPreferredSize().height);
    }

    /** Updates the components if the state has changed. */
    void refresh() {
        Position now = new Position(player.time(), player.end(), player.mode(), Texts.language());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        boolean isLive = now.mode == PlaybackState.Mode.LIVE;
        following = true;
        slider.setValue(now.end == 0 ? 0 : (int) Math.round((double) now.time / now.end * FINE));
        following = false;
        live.setSelected(isLive);
        clock.setText(Texts.text("transport.clock", now.time / 1e9, now.end / 1e9));
        state.setText(Texts.text(isLive ? "transport.is-live" : "transport.is-replay"));
        play.setIcon(now.mode == PlaybackState.Mode.PLAYING ? pauseIcon : playIcon);
    }

    /**
     * Sets the threads that can be chosen for stepping, up to a maximum; the chosen one stays chosen if it is among
     * them.
     */
    void offer(List<ThreadTrace> threads) {
        List<ThreadTrace> now = threads.subList(0, Math.min(MAX_THREADS, threads.size()));
        // Thread traces are compared by identity: threads of another run differ even if their names are equal.
        if (!now.equals(offered)) {
            offered = List.copyOf(now);
            Object chosen = thread.getSelectedItem();
            List<Object> all = new ArrayList<>(now);
            all.add(0, "");
            thread.replaceItems(all, now.contains(chosen) ? chosen : "");
        }
    }

    /** Returns the thread whose events are stepped through; null for all. */
    ThreadTrace thread() {
        return thread.getSelectedItem() instanceof ThreadTrace track ? track : null;
    }

    @Override
    public void updateTexts() {
        refresh();
        thread.repaint();
        looksOther.run();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (looksOther != null) {
            looksOther.run();
        }
    }

    private void playOrPause() {
        if (player.mode() == PlaybackState.Mode.PLAYING) {
            player.pause();
        } else {
            player.play();
        }
    }

    private static JButton button(String icon, String nameKey, String tipKey) {
        JButton button = new JButton(Icons.icon(icon));
        button.setName(nameKey);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        return Localizer.tip(Localizer.name(button, nameKey), tipKey);
    }

    /** Renders a speed. */
    private static final class SpeedName extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            double speed = (Double) value;
            String text = speed < 1
                    ? Texts.text("transport.slower", Math.round(1 / speed))
                    : Texts.text("transport.faster", speed);
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }

    /** Renders a thread by its name, or the entry for all threads. */
    private static final class ThreadName extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String text = value instanceof ThreadTrace track
                    ? VisibleText.label(track.process().pid() + " " + track.name())
                    : Texts.text("transport.all");
            return super.getListCellRendererComponent(list, text, index, selected, focused);
        }
    }
}
