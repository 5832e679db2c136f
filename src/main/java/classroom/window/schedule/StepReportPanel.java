package classroom.window.schedule;

import classroom.run.schedule.NextChoice;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.SteppedState;
import classroom.text.Texts;
import classroom.window.i18n.Localizer;
import classroom.window.schedule.page.OutcomeText;
import classroom.window.widget.WrappingLabel;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;

/** What to do next or how the run ended, the order up to now, and what was printed. Used on the event thread. */
final class StepReportPanel extends JPanel {
    private final WrappingLabel note;
    private final WrappingLabel order;
    private final WrappingLabel output;

    /**
     * Creates an empty one.
     *
     * @param prefix begins the names of the components
     */
    StepReportPanel(String prefix) {
        super(new MigLayout("insets 0, fillx, wrap, gap 0 4, hidemode 3", "[grow, fill, 0::]"));
        note = new WrappingLabel(prefix + "note");
        order = new WrappingLabel(prefix + "order");
        output = new WrappingLabel(prefix + "output");
        add(note, "wmin 0");
        add(Localizer.name(order, "schedule.order"), "wmin 0");
        add(Localizer.name(output, "schedule.output"), "wmin 0");
        List.of(note, order, output)
                .forEach(each -> ((DefaultCaret) each.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE));
        order.putClientProperty("FlatLaf.styleClass", "monospaced");
        output.putClientProperty("FlatLaf.styleClass", "monospaced");
    }

    /**
     * Shows a session.
     *
     * @param session    null if no program is held
     * @param now        its state; null if it has none, or has failed
     * @param complaint a sentence on what could not be done; empty for none
     */
    void show(StepSession session, SteppedState now, String complaint) {
        tell(complaint.isEmpty() ? note(session, now) : complaint, now);
    }

    /**
     * Shows a session that follows the order of another one.
     *
     * @param title   says which program it is
     * @param session null if no program is held
     */
    void showTwin(String title, StepSession session) {
        SteppedState now = session == null || !session.failure().isEmpty() ? null : session.state();
        boolean open =
                now != null && now.ending().isEmpty() && session.complaint().isEmpty();
        String told = session == null ? "" : open ? Texts.text("schedule.twin.follows") : note(session, now);
        tell(title + "\n" + told, now);
    }

    private void tell(String words, SteppedState now) {
        note.say(words.strip());
        order.say(
                now == null
                        ? ""
                        : Texts.text("schedule.order.text", now.choices().size(), OrderText.of(now.choices())));
        output.say(now == null ? "" : output(now));
    }

    private static String note(StepSession session, SteppedState now) {
        if (session == null) {
            return Texts.text("schedule.stepper.words");
        }
        if (now == null) {
            return session.failure().isEmpty() ? Texts.text("schedule.starting") : session.failure();
        }
        if (!session.complaint().isEmpty()) {
            return session.complaint();
        }
        String stopped = choice(session.choice());
        String told = now.ending().isEmpty() ? Texts.text("schedule.choose") : ending(session, now);
        return now.ending().isEmpty() && !stopped.isEmpty() ? stopped : (told + "\n" + stopped).strip();
    }

    private static String choice(NextChoice.ChoiceEffect reason) {
        if (reason == null) {
            return "";
        }
        return switch (reason) {
            case MATTERS -> Texts.text("schedule.choice.matters");
            case ALL_ALIKE -> Texts.text("schedule.choice.alike");
            case UNKNOWN -> Texts.text("schedule.choice.unknown");
        };
    }

    private static String ending(StepSession session, SteppedState now) {
        OutcomeVerdict verdict = session.program().verdict(now.outcome());
        String how = OutcomeText.ending(now.ending(), 0);
        String told = how.isEmpty() ? Texts.text("schedule.over.usual") : how;
        return (Texts.text("schedule.over", told, OutcomeText.of(verdict)) + "\n" + session.why()).strip();
    }

    private static String output(SteppedState now) {
        String all = (now.out() + now.err() + String.join("\n", now.exceptions())).strip();
        return all.isEmpty() ? Texts.text("schedule.output.none") : Texts.text("schedule.output.text", all);
    }
}
