package classroom.window.schedule;

import classroom.lesson.Challenge;
import classroom.run.schedule.ChallengeCheck;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.SteppedState;
import classroom.text.Texts;
import classroom.window.schedule.page.SchedulableProgram;
import classroom.window.schedule.page.SchedulePage;
import java.util.Optional;
import javax.swing.JComponent;

/** Puts a chosen challenge on the page, and tells how it stands. Used on the event thread. */
final class ChallengePresenter {
    private final SchedulePage page;
    private final ProgramListener listener;
    private final ChallengeBar bar;
    /** The program of the challenge, with its values; null for none. */
    private SchedulableProgram program;
    /** The result of the search of all its orders; null before. */
    private ExplorationResult found;

    /** Called when another challenge was chosen. */
    interface ProgramListener {
        /**
         * Called on the event thread with the program of the challenge.
         *
         * @param side            where it is, 0 for the left side; -1 if no challenge is chosen
         * @param program         null if no challenge is chosen
         * @param aboutEveryOrder whether the challenge is not won step by step
         */
        void chosen(int side, SchedulableProgram program, boolean aboutEveryOrder);
    }

    ChallengePresenter(SchedulePage page, ProgramListener listener) {
        this.page = page;
        this.listener = listener;
        bar = new ChallengeBar(page.challenges(), this::choose);
    }

    JComponent bar() {
        return bar;
    }

    private void choose(Optional<Challenge> next) {
        program = null;
        found = null;
        int side = next.map(page::prepare).orElse(-1);
        if (next.isPresent() && side < 0) {
            bar.clear();
            return;
        }
        program = side < 0 ? null : page.program(side);
        listener.chosen(side, program, next.isPresent() && next.get().isAboutEveryOrder());
    }

    /** Returns the challenge if it is about a program with these values; null if not. */
    Challenge of(SchedulableProgram held) {
        return held.equals(program) ? bar.challenge().orElse(null) : null;
    }

    /** Called with the result of the search of a program's orders. */
    void searched(SchedulableProgram searched, ExplorationResult result) {
        if (searched.equals(program)) {
            found = result;
        }
    }

    /**
     * Shows how the challenge stands.
     *
     * @param session null if no program is held
     * @param now     its state; null if it has none
     */
    void show(StepSession session, SteppedState now) {
        bar.tell(bar.challenge()
                .map(each -> each.isAboutEveryOrder()
                        ? proof(new ChallengeCheck(each))
                        : now == null || of(session.program()) == null
                                ? ""
                                : progress(new ChallengeCheck(each), session, now))
                .orElse(""));
    }

    private String proof(ChallengeCheck check) {
        if (found == null) {
            return Texts.text("challenge.search");
        }
        long wrong = check.wrong(found);
        if (wrong > 0) {
            return Texts.text("challenge.refuted", wrong);
        }
        return check.isProvedBy(found)
                ? Texts.text("challenge.proved", found.orders())
                : Texts.text("challenge.unfinished");
    }

    private static String progress(ChallengeCheck check, StepSession session, SteppedState now) {
        if (now.ending().isEmpty()) {
            return session.isUnreachable() ? Texts.text("challenge.unreachable") : Texts.text("challenge.open");
        }
        return check.isReachedBy(now.outcome())
                ? Texts.text("challenge.won", now.choices().size())
                : Texts.text("challenge.lost");
    }
}
