package classroom.window.ask;

import classroom.lesson.Question;
import classroom.lesson.Questions;
import classroom.stage.BackgroundTasks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.text.VisibleText;
import classroom.vote.VoteCsv;
import classroom.window.AppContext;
import classroom.window.MainFrame;
import classroom.window.dialog.ErrorDialog;
import classroom.window.dialog.StackTraces;
import classroom.window.file.SaveChooser;
import classroom.window.i18n.Localizer;
import classroom.window.lesson.EventChain;
import classroom.window.lesson.LessonPage;
import classroom.window.lesson.LessonView;
import classroom.window.side.DisplayedRun;
import classroom.window.theme.Theme;
import classroom.window.widget.NotificationBar;
import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.swing.JComponent;

/**
 * Asks the questions of a lesson: at most one page has an open question, which covers it or stands in a bar below it.
 * Event thread only.
 */
public final class AskController implements AskActions {
    private final MainFrame frame;
    private final AppContext context;
    private final Consumer<LessonPage> turn;
    private final Map<Question, AskSession> sessions = new HashMap<>();
    private PhonePanel phones;
    private AskPanel panel;
    private AskBar bar;
    private LessonPage page;
    private AskSession session;
    private boolean covers;
    private boolean opens;

    /** @param turn brings a page on show */
    public AskController(MainFrame frame, AppContext context, Consumer<LessonPage> turn) {
        this.frame = frame;
        this.context = context;
        this.turn = turn;
    }

    /** Opens a question of the page on show; or, where one is open, goes on with it or brings it back. */
    public void advance() {
        if (opens) {
            return;
        }
        if (session == null) {
            open(frame.page());
        } else if (frame.page() != page) {
            frame.note(new NotificationBar("ask.other"));
            turn.accept(page);
            show();
        } else {
            next();
        }
    }

    /** Shows the page again, if a question covers it; the question stays open. Returns whether one did. */
    public boolean escape() {
        boolean covered = isCovering();
        if (covered) {
            hide();
        }
        return covered;
    }

    /** Whether a question covers the page on show. */
    public boolean isCovering() {
        return covers && frame.page() == page;
    }

    /** Opens the first question of a page. Each part has an event of its own, since together they take too long. */
    private void open(LessonPage of) {
        List<Question> questions = Questions.of(of.lesson());
        if (questions.isEmpty() || view(of).isEmpty()) {
            frame.note(new NotificationBar("ask.none"));
            return;
        }
        page = of;
        opens = true;
        AskSession first = sessions.computeIfAbsent(questions.get(0), AskSession::new);
        EventChain.of(List.of(
                () -> phones = new PhonePanel(context),
                () -> panel = new AskPanel(phones, this),
                () -> bar = new AskBar(this),
                () -> panel.show(first, questions),
                () -> panel.measure(of.getSize()),
                () -> {
                    opens = false;
                    session = first;
                    listen(first);
                    cover();
                }));
    }

    private static Optional<LessonView> view(LessonPage of) {
        return of.body().filter(LessonView.class::isInstance).map(LessonView.class::cast);
    }

    @Override
    public void choose(Question question) {
        if (session != null && session.question().equals(question)) {
            return;
        }
        session = sessions.computeIfAbsent(question, AskSession::new);
        listen(session);
        panel.discuss(false);
        if (session.step() == AskStep.REVEAL) {
            reveal();
        }
        show();
    }

    /** Shows the votes of a question as they come, while it is the open one. */
    private void listen(AskSession mine) {
        AtomicBoolean told = new AtomicBoolean();
        mine.poll().whenChanged(() -> {
            if (told.compareAndSet(false, true)) {
                EventQueue.invokeLater(() -> {
                    told.set(false);
                    if (session == mine) {
                        panel.showVotes();
                    }
                });
            }
        });
    }

    private void show() {
        if (!covers) {
            takeOn(panel);
        }
        panel.show(session, Questions.of(page.lesson()));
        cover();
    }

    private void cover() {
        covers = true;
        page.bar(null);
        page.cover(panel);
        // Or the layout would be made in the same event as the picture.
        page.validate();
        panel.focus();
    }

    @Override
    public void hide() {
        covers = false;
        takeOn(bar);
        bar.show(session);
        page.cover(null);
        page.bar(bar);
    }

    @Override
    public void next() {
        panel.takeTyped();
        if (!covers && session.step() != AskStep.RUN) {
            show();
            return;
        }
        switch (session.step()) {
            case VOTE -> go(AskStep.DISCUSS);
            case DISCUSS -> go(AskStep.REVOTE);
            case REVOTE -> showRun();
            case RUN -> reveal();
            case REVEAL -> {
                Question following = panel.following();
                if (panel.isOpen()) {
                    reveal();
                } else if (following == null) {
                    end();
                } else {
                    choose(following);
                }
            }
        }
    }

    /** Gives a component the current theme and language, which may have changed while it was in no window. */
    private static void takeOn(JComponent component) {
        Theme.update(component);
        Localizer.again(component);
    }

    private void go(AskStep step) {
        session.go(step);
        panel.discuss(step == AskStep.DISCUSS);
        show();
    }

    @Override
    public void showRun() {
        panel.takeTyped();
        panel.discuss(false);
        session.go(AskStep.RUN);
        hide();
        view(page).ifPresent(view -> {
            view.prepare(session.question().programs(), session.values());
            view.run();
        });
    }

    @Override
    public void reveal() {
        AskSession of = session;
        List<DisplayedRun> runs = view(page).map(LessonView::runs).orElse(List.of());
        context.background()
                .run(
                        () -> RightAnswer.of(of.question(), of.values(), runs),
                        () -> {},
                        right -> {
                            if (of == session) {
                                of.go(AskStep.REVEAL);
                                show();
                                panel.reveal(right);
                            }
                        },
                        BackgroundTasks::rethrow);
    }

    @Override
    public void end() {
        if (session != null) {
            panel.stopPhones();
            panel.discuss(false);
            sessions.values().forEach(each -> each.poll().close());
            sessions.clear();
            session = null;
            covers = false;
            page.cover(null);
            page.bar(null);
        }
    }

    @Override
    public void export() {
        AskSession of = session;
        new SaveChooser(Texts.text("ask.csv.kind"), ".csv", of.question().id() + ".csv")
                .ask(frame)
                .ifPresent(file -> export(of, file));
    }

    /** Writes the counts of a question into a file, and tells how that went. */
    void export(AskSession of, Path file) {
        Language language = Texts.language();
        context.background().execute(() -> {
            try {
                VoteCsv.write(of.poll(), language, file);
                EventQueue.invokeLater(() -> frame.note(
                        new NotificationBar(() -> Texts.text("ask.export.done", VisibleText.line(file.toString())))));
            } catch (IOException e) {
                ErrorDialog.show(
                        frame, Texts.text("ask.export.failed", VisibleText.line(file.toString())), StackTraces.all(e));
            }
        });
    }

    /** Returns the open question; null if there is none. */
    AskSession session() {
        return session;
    }

    /** Returns the panel of the open question. */
    AskPanel panel() {
        return panel;
    }
}
