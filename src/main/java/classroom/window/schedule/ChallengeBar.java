package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.widget.WrappingLabel;
import java.awt.Component;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** Offers challenges, and shows the chosen one: its goal, its hints one at a time, and how it stands. Event thread only. */
final class ChallengeBar extends JPanel implements Localizer.Localizable {
    private static final int MAX_TITLE = 60;

    private final JComboBox<Optional<Challenge>> chooser = new JComboBox<>();
    private final WrappingLabel goal = new WrappingLabel("challenge.goal");
    private final WrappingLabel told = new WrappingLabel("challenge.told");
    private final WrappingLabel hintWords = new WrappingLabel("challenge.hints");
    private final JButton hint = Localizer.tip(Localizer.text(new JButton(), "challenge.hint"), "challenge.hint.tip");
    private int hints;

    /**
     * @param challenges to choose from
     * @param chosen     called on the event thread when another one is chosen; with nothing for no challenge
     */
    ChallengeBar(List<Challenge> challenges, Consumer<Optional<Challenge>> chosen) {
        super(new MigLayout(
                "insets 0, fillx, gap 8 2, hidemode 3", "[][grow, fill, 0::][0:30%:, fill][]", "[center][]"));
        setName("challenge");
        chooser.setName("challenge.chooser");
        chooser.addItem(Optional.empty());
        challenges.forEach(each -> chooser.addItem(Optional.of(each)));
        chooser.setRenderer(renderer());
        chooser.addActionListener(choice -> {
            hints = 0;
            tell("");
            chosen.accept(challenge());
            refresh();
        });
        hint.setName("challenge.hint");
        hint.addActionListener(press -> {
            hints++;
            refresh();
        });
        add(Localizer.tip(Localizer.name(chooser, "challenge.label"), "challenge.tip"), "wmin 0, wmax 180");
        add(goal, "wmin 0");
        add(told, "wmin 0");
        add(hint, "wrap");
        add(hintWords, "skip, span, growx, wmin 0");
        setVisible(!challenges.isEmpty());
        style();
        refresh();
    }

    /** A new one has the list measure its titles again. */
    private static DefaultListCellRenderer renderer() {
        return new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object value, int index, boolean selected, boolean focused) {
                String title = value instanceof Optional<?> choice && choice.isPresent()
                        ? title((Challenge) choice.get())
                        : Texts.text("challenge.none");
                return super.getListCellRendererComponent(list, title, index, selected, focused);
            }
        };
    }

    private static String title(Challenge of) {
        String words = of.words();
        String start = words.length() <= MAX_TITLE
                ? words
                : words.substring(0, MAX_TITLE).strip() + "…";
        return of.programTitle() + " · " + start;
    }

    /** The chosen challenge; empty for none. */
    Optional<Challenge> challenge() {
        return chooser.getItemAt(Math.max(0, chooser.getSelectedIndex()));
    }

    /** Goes back to no challenge; the listener is called. */
    void clear() {
        chooser.setSelectedIndex(0);
    }

    /** Tells how the challenge stands; nothing if empty. */
    void tell(String state) {
        told.say(state);
    }

    private void refresh() {
        Optional<Challenge> now = challenge();
        goal.say(now.map(Challenge::words).orElse(""));
        hintWords.say(
                now.isEmpty()
                        ? ""
                        : IntStream.rangeClosed(1, hints)
                                .mapToObj(each -> Texts.text(
                                        "challenge.hint.text",
                                        each,
                                        Challenge.HINTS,
                                        now.get().hint(each)))
                                .collect(Collectors.joining("\n")));
        hint.setVisible(now.isPresent());
        hint.setEnabled(hints < Challenge.HINTS);
        revalidate();
        repaint();
    }

    @Override
    public void updateTexts() {
        chooser.setRenderer(renderer());
        refresh();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (goal != null) {
            style();
        }
    }

    private void style() {
        Font font = UIManager.getFont("Label.font");
        goal.setFont(font.deriveFont(Font.BOLD));
        told.setFont(font.deriveFont(Font.BOLD));
        told.setForeground(UIManager.getColor("Component.accentColor"));
    }
}
