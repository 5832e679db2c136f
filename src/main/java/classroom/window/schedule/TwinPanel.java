package classroom.window.schedule;

import classroom.run.schedule.SteppedState;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/**
 * The program of the other side, held as well: it makes the same order as the program that is stepped, as far as it
 * can. Used on the event thread.
 */
final class TwinPanel extends JPanel {
    private final transient AppContext context;
    private final transient SchedulePage page;
    private final CardPanel cards;
    private final StepReportPanel report = new StepReportPanel("twin.");
    private transient StepSession session;
    private int side = -1;
    private List<Integer> wanted = List.of();
    private List<Integer> asked = List.of();
    private boolean moving;

    /**
     * @param page   the page whose programs are held
     * @param step   called with the number of a thread when its card here is pressed
     * @param access called with the number of a thread that is to make only the next step of its line
     * @param until  called with the number of a thread that is to go on until it is blocked
     * @param scroll puts a component into a scroll pane
     */
    TwinPanel(
            AppContext context,
            SchedulePage page,
            IntConsumer step,
            IntConsumer access,
            IntConsumer until,
            UnaryOperator<JComponent> scroll) {
        super(new MigLayout(
                "insets 0, fill, gap 10 0", "[grow, fill, 0:66%:][grow, fill, 0:34%:]", "[grow, fill, 0::]"));
        this.context = context;
        this.page = page;
        cards = new CardPanel("twin.", step, access, until);
        setName("twin");
        add(scroll.apply(cards), "wmin 0, hmin 0");
        add(scroll.apply(report), "wmin 0, hmin 0");
    }

    /**
     * Makes an order, from the start; starts the program if it isn't held yet.
     *
     * @param number the side of the program, 0 for the left one
     * @param order  the numbers of the threads that make the steps
     */
    void follow(int number, List<Integer> order) {
        wanted = order;
        if (session == null || side != number) {
            leave();
            side = number;
            SchedulableProgram program = page.program(number);
            if (program != null) {
                session = new StepSession(context, program, this::moved);
                session.start();
                moving = true;
            }
        }
        next();
    }

    private void moved() {
        moving = false;
        next();
    }

    private void next() {
        boolean able = session != null && session.isHeld();
        if (able && !moving && !wanted.equals(asked)) {
            asked = wanted;
            moving = true;
            session.follow(asked);
        } else {
            refresh(able);
        }
    }

    private void refresh(boolean able) {
        if (able) {
            SteppedState now = session.state();
            cards.show(now, session.sites(), session.program()::isShown, false);
            page.mark(side, StepText.marks(now, session.sites(), session.program()::isShown));
        } else {
            cards.clear();
        }
        SchedulableProgram program = session == null ? null : session.program();
        String name = program == null ? "–" : program.title();
        String title = side == 0 ? Texts.text("schedule.left", name) : Texts.text("schedule.right", name);
        report.showTwin(title, session);
    }

    /** Shows it again, in the current language. */
    void updateTexts() {
        if (side >= 0) {
            next();
        }
    }

    /** Called when another program was chosen on the page. Releases a program that is no longer on it. */
    void pageChanged() {
        if (session != null && !session.program().isSameProgram(page.program(side))) {
            leave();
        }
    }

    /** Ends the program, if one is held. */
    void leave() {
        if (session != null) {
            session.close();
            session = null;
            page.mark(side, null);
        }
        cards.clear();
        side = -1;
        moving = false;
        asked = List.of();
    }
}
