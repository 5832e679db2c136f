package classroom.window.ask;

import static classroom.window.SwingExtension.named;
import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Question;
import classroom.lesson.Questions;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.vote.Poll;
import classroom.vote.VoteServer;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import classroom.window.UnseenFrame;
import classroom.window.lesson.PageView;
import classroom.window.side.DisplayedRun;
import classroom.window.widget.NumberField;
import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests asking a question: voting, discussing, voting again, the run, and the answer. */
class AskTest {
    private static final int BANK = 3;
    private static final int PARTS = 7;

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private UnseenFrame unseen;
    private AppContext context;
    private AskController ask;

    @BeforeEach
    void make() throws Exception {
        context = new AppContext(windowing.settings);
        onEventThread(() -> {
            unseen = new UnseenFrame(windowing.settings, BANK);
            unseen.size(1280, 800);
            ask = new AskController(unseen.frame, context, page -> {});
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(() -> {
            ask.end();
            unseen.page().body().ifPresent(PageView::stop);
            return null;
        });
        unseen.close();
        context.close();
    }

    private static <T> T seen(Callable<T> question) throws Exception {
        return onEventThread(question);
    }

    private void advance() throws Exception {
        seen(() -> {
            ask.advance();
            return null;
        });
        for (int i = 0; i < PARTS; i++) {
            // A question is opened in several events.
            seen(() -> null);
        }
        seen(() -> {
            unseen.frame.validate();
            return null;
        });
    }

    private void click(String name) throws Exception {
        seen(() -> {
            AbstractButton button = named(AbstractButton.class, unseen.frame, name);
            assertTrue(button.isVisible() && button.isEnabled(), name);
            button.doClick(0);
            unseen.frame.validate();
            return null;
        });
    }

    private boolean isThere(String name) {
        return SwingExtension.all(unseen.frame).stream()
                .anyMatch(each -> name.equals(each.getName()) && each.isVisible());
    }

    private String text(String name) throws Exception {
        return seen(() -> named(JTextComponent.class, unseen.frame, name).getText());
    }

    private AskStep step() throws Exception {
        return seen(() -> ask.session().step());
    }

    @Test
    void theQuestionCoversTheStagesInLargeLetters() throws Exception {
        advance();
        assertEquals(AskStep.VOTE, step());
        Component body = unseen.page().body().orElseThrow();
        assertFalse(seen(body::isVisible));
        assertTrue(text("ask.question").startsWith("100 threads pay in 1 yuan each"), text("ask.question"));
        int letters = seen(() -> named(JTextComponent.class, unseen.frame, "ask.text.0")
                .getFont()
                .getSize());
        assertTrue(letters >= 30, letters + " px on a screen of 800");
        assertTrue(seen(() -> named(Component.class, unseen.frame, "ask.sheet")
                .getAccessibleContext()
                .getAccessibleName()
                .contains("Less than half")));
        assertFalse(seen(() -> isThere("look")), "what to look at would tell");
        assertTrue(seen(() -> ask.escape()));
        assertTrue(seen(body::isVisible));
        assertTrue(seen(() -> isThere("ask.bar")));
        assertNotNull(seen(() -> ask.session()), "nothing is lost");
        assertFalse(seen(() -> ask.escape()), "the next Esc is for the window");
        advance();
        assertFalse(seen(body::isVisible));
        click("ask.end");
        assertNull(seen(() -> ask.session()));
        assertTrue(seen(body::isVisible));
        assertFalse(seen(() -> isThere("ask.bar")));
    }

    @Test
    void theClassVotesTwiceAndTheRunDecides() throws Exception {
        advance();
        click("ask.hands");
        seen(() -> {
            named(NumberField.class, unseen.frame, "ask.hands.0").setValue(20);
            // Typed, but not yet entered.
            named(NumberField.class, unseen.frame, "ask.hands.2").field().setText("7");
            return null;
        });
        click("ask.next");
        assertEquals(AskStep.DISCUSS, step());
        assertTrue(seen(
                () -> named(DiscussionClock.class, unseen.frame, "ask.clock").isCounting()));
        Poll poll = seen(() -> ask.session().poll());
        assertFalse(poll.isOpen());
        assertEquals(Map.of(0, 20, 2, 7), poll.tally(0).counts());
        click("ask.next");
        assertEquals(AskStep.REVOTE, step());
        assertFalse(seen(
                () -> named(DiscussionClock.class, unseen.frame, "ask.clock").isCounting()));
        assertEquals(
                0,
                seen(() -> named(NumberField.class, unseen.frame, "ask.hands.0").getValue()));
        poll.vote("phone", 1, 2);
        seen(() -> {
            named(NumberField.class, unseen.frame, "ask.hands.2").setValue(25);
            named(NumberField.class, unseen.frame, "ask.hands.0").setValue(2);
            return null;
        });
        SwingExtension.await(
                () -> named(JLabel.class, unseen.frame, "ask.votes").getText().equals("First 27, again 28 votes"),
                "the votes are told");
        click("ask.next");
        assertEquals(AskStep.RUN, step());
        assertTrue(seen(() -> isThere("ask.bar")));
        awaitEnd();
        click("ask.bar.on");
        SwingExtension.await(() -> ask.session().step() == AskStep.REVEAL && isThere("ask.thought.0"), "the answer");
        assertTrue(
                seen(() -> ask.panel().rows().stream()
                        .anyMatch(each -> each.words().startsWith("✓"))),
                "the run has told which is right");
    }

    /** Waits until every program of the open question has a run that is over. */
    private void awaitEnd() throws Exception {
        SwingExtension.await(
                () -> {
                    List<DisplayedRun> runs = unseen.page().body().orElseThrow().runs();
                    return ask.session().question().programs().stream()
                            .allMatch(program -> runs.stream()
                                    .anyMatch(run -> run.program().id().equals(program) && !run.isLive()));
                },
                "the runs are over");
    }

    @Test
    void theAnswerHasTheVotesBeforeAndAfterAndASentenceForEachChoice() throws Exception {
        advance();
        Poll poll = seen(() -> ask.session().poll());
        poll.vote("a", 0, 0);
        poll.vote("b", 0, 0);
        poll.vote("c", 0, 2);
        seen(() -> {
            ask.session().go(AskStep.REVOTE);
            return null;
        });
        poll.vote("a", 1, 2);
        poll.vote("b", 1, 0);
        poll.vote("c", 1, 2);
        for (Language language : Language.values()) {
            seen(() -> {
                ask.session().go(AskStep.REVOTE);
                SwingExtension.use(language, unseen.frame);
                ask.session().go(AskStep.REVEAL);
                ask.panel().reveal(new RightAnswer(Set.of(2), ""));
                unseen.frame.validate();
                return null;
            });
            Question question = seen(() -> ask.session().question());
            Map<String, String> values = seen(() -> ask.session().values());
            assertEquals(question.why(language, values), text("ask.why"));
            for (int i = 0; i < question.choices().size(); i++) {
                assertEquals(question.thought(language, question.choices().get(i), values), text("ask.thought." + i));
            }
            String row = seen(
                    () -> named(AnswerRow.class, unseen.frame, "ask.answer.2").words());
            assertTrue(row.startsWith("✓ C."), row);
            assertTrue(row.contains(Texts.text("ask.share.before", 1, 33)), row);
            assertTrue(row.contains(Texts.text("ask.share.after", 2, 67)), row);
            String wrong = seen(
                    () -> named(AnswerRow.class, unseen.frame, "ask.answer.0").words());
            assertFalse(wrong.contains("✓"), wrong);
        }
    }

    @Test
    void anOpenAnswerIsSaidToBeOpen() throws Exception {
        advance();
        seen(() -> {
            ask.session().go(AskStep.RUN);
            return null;
        });
        advance();
        SwingExtension.await(() -> ask.session().step() == AskStep.REVEAL, "the votes are shown");
        assertEquals(Texts.text("ask.open"), text("ask.hint"));
        assertEquals("", text("ask.why"));
        advance();
        assertEquals(AskStep.REVEAL, step(), "it looks for the answer again, and doesn\u2019t go on");
        assertEquals(Texts.text("ask.open"), text("ask.hint"));
    }

    @Test
    void numbersBeyondTheLimitsAreCorrectedAsElsewhere() throws Exception {
        advance();
        click("ask.hands");
        seen(() -> {
            NumberField field = named(NumberField.class, unseen.frame, "ask.hands.1");
            field.field().setText("9999");
            assertEquals(200, field.number());
            assertTrue(field.correction().isPresent());
            field.field().setText("x");
            assertEquals(200, field.number());
            assertTrue(field.correction().orElseThrow().text().contains("x"));
            return null;
        });
        assertEquals(200, seen(() -> ask.session().poll().tally(0).count(1)));
    }

    @Test
    void aLineIsAskedForAndCounted() throws Exception {
        advance();
        List<Question> questions = Questions.of(Catalog.lessons().get(BANK));
        Question line =
                questions.stream().filter(Question::asksForLine).findFirst().orElseThrow();
        seen(() -> {
            ask.session().poll().hands(0, 1, 4);
            named(JComboBox.class, unseen.frame, "ask.chooser").setSelectedItem(line);
            return null;
        });
        assertTrue(text("ask.hint").contains("47"), text("ask.hint"));
        click("ask.hands");
        for (int[] each : new int[][] {{17, 3}, {19, 5}}) {
            seen(() -> {
                named(NumberField.class, unseen.frame, "ask.lines.line").setValue(each[0]);
                named(NumberField.class, unseen.frame, "ask.lines.count").setValue(each[1]);
                return null;
            });
            click("ask.lines.enter");
        }
        assertEquals(
                Map.of(17, 3, 19, 5), seen(() -> ask.session().poll().tally(0).counts()));
        seen(() -> {
            ask.session().go(AskStep.RUN);
            return null;
        });
        advance();
        SwingExtension.await(() -> ask.session().step() == AskStep.REVEAL && isThere("ask.answer.19"), "the lines");
        assertTrue(
                seen(() -> named(AnswerRow.class, unseen.frame, "ask.answer.19").words())
                        .startsWith("✓ 19."));
        seen(() -> {
            named(JComboBox.class, unseen.frame, "ask.chooser").setSelectedItem(questions.get(0));
            return null;
        });
        assertEquals(4, seen(() -> ask.session().poll().tally(0).count(1)), "the votes on the first are kept");
    }

    @Test
    void phonesVoteOnlyWhileThePageForThemIsOpen() throws Exception {
        advance();
        click("ask.phones.open");
        JComboBox<?> cards = named(JComboBox.class, unseen.frame, "ask.phones.cards");
        SwingExtension.await(() -> cards.getItemCount() > 0, "the network cards are listed");
        assertNull(seen(() -> ask.panel().phonePanel().server()), "nothing listens before");
        seen(() -> {
            cards.setSelectedIndex(cards.getItemCount() - 1);
            return null;
        });
        click("ask.phones.start");
        SwingExtension.await(() -> ask.panel().phonePanel().server() != null, "the server is there");
        VoteServer server = seen(() -> ask.panel().phonePanel().server());
        assertEquals(server.url(), text("ask.phones.url"));
        seen(() -> {
            ask.panel().phonePanel().tell(false);
            return null;
        });
        assertEquals(Texts.text("ask.phones.gone"), text("ask.phones.told"));
        click("ask.end");
        SwingExtension.await(
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(each -> each.getName().startsWith("HTTP-Dispatcher")),
                "the server ends with the question");
    }

    @Test
    void theCountsAreExportedOrItIsSaidWhyNot() throws Exception {
        advance();
        Path file = windowing.folder.resolve("votes.csv");
        seen(() -> {
            ask.session().poll().hands(0, 1, 4);
            ask.export(ask.session(), file);
            return null;
        });
        SwingExtension.await(() -> Files.exists(file) && isThere("note"), "it is written");
        assertTrue(Files.readString(file).contains("\"4\""));
    }

    @Test
    void everyControlHasANameAndBothLanguagesFit() throws Exception {
        advance();
        click("ask.phones.open");
        click("ask.hands");
        for (Language language : Language.values()) {
            seen(() -> {
                SwingExtension.use(language, unseen.frame);
                unseen.size(1280, 800);
                for (Component each : SwingExtension.all(ask.panel())) {
                    boolean control =
                            each instanceof AbstractButton || each instanceof JComboBox || each instanceof JSpinner;
                    String name = each.getAccessibleContext() == null
                            ? ""
                            : each.getAccessibleContext().getAccessibleName();
                    boolean inner = each.getParent() instanceof JComboBox
                            || each.getParent() instanceof JSpinner
                            || each.getClass().getName().contains("ScrollBar");
                    if (control && each.isVisible() && !inner && !(each instanceof JSpinner)) {
                        assertTrue(name != null && !name.isBlank(), each.toString());
                    }
                }
                for (String each : List.of("ask.next", "ask.end", "ask.hide", "ask.run", "ask.phones.open")) {
                    AbstractButton button = named(AbstractButton.class, unseen.frame, each);
                    assertTrue(
                            button.getWidth() >= button.getPreferredSize().width, each + " is cut off in " + language);
                }
                return null;
            });
        }
    }
}
