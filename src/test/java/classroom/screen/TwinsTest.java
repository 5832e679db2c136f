package classroom.screen;

import static classroom.screen.Panels.answer;
import static classroom.screen.Panels.await;
import static classroom.screen.Panels.awaitBox;
import static classroom.screen.Panels.awaitBoxAfter;
import static classroom.screen.Panels.awaitNoBox;
import static classroom.screen.Panels.awaitTaken;
import static classroom.screen.Panels.click;
import static classroom.screen.Panels.control;
import static classroom.screen.Panels.longestGapMs;
import static classroom.screen.Panels.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The two programs of the first lesson do what the lesson says, measured on their beats and in their queues. */
class TwinsTest {
    private static final int SECONDS = 2;
    private static Panels panels;
    private Screen blocking;
    private Screen background;

    @BeforeAll
    static void begin() {
        panels = new Panels();
    }

    @AfterAll
    static void end() {
        panels.close();
    }

    @BeforeEach
    void open() throws Exception {
        blocking = panels.open("freeze/blocking", Panels.LOOK, SECONDS);
        background = panels.open("freeze/background", Panels.LOOK, SECONDS);
    }

    @Test
    void oneFreezesAndItsTwinLives() throws Exception {
        blocking.heartbeat().countAnew();
        background.heartbeat().countAnew();
        long download = press(blocking, "Download");
        long quietly = press(background, "Download");
        awaitTaken(blocking, download);
        awaitTaken(background, quietly);
        long about = press(blocking, "About");
        assertTrue(click(blocking, about).waits());
        assertEquals(1, blocking.heartbeat().snapshot(0).waiting());

        await(background, () -> !control(background, "Download").enabled(), "Download is disabled");
        long answered = awaitTaken(background, press(background, "About"));
        awaitBox(background);
        answer(background);
        awaitNoBox(background);
        assertFalse(control(background, "Download").enabled(), "it downloads still");
        assertTrue(control(background, "About").enabled());

        awaitBox(blocking);
        long gap = longestGapMs(blocking);
        assertTrue(gap >= TimeUnit.SECONDS.toMillis(SECONDS), "no pause of the heart: " + gap + " ms");
        assertTrue(click(blocking, about).waits(), "it waits for the box, too");
        awaitBoxAfter(background, click(background, quietly).taken() + TimeUnit.SECONDS.toNanos(SECONDS));
        long from = click(background, quietly).taken();
        long beats = LongStream.of(background.heartbeat().snapshot(0).beats())
                .filter(beat -> beat > from && beat < from + TimeUnit.SECONDS.toNanos(SECONDS))
                .count();
        assertTrue(beats >= 3, "the twin beat " + beats + " times meanwhile");
        assertTrue(
                answered < click(background, quietly).taken() + TimeUnit.SECONDS.toNanos(SECONDS),
                "About was answered at once");

        answer(background);
        await(
                background,
                () -> background
                        .control("Download")
                        .filter(each -> each.enabled())
                        .isPresent(),
                "Download can be pressed");
        assertTrue(blocking.hasMessageBox(), "nobody answered this one");
        long boxAnswered = awaitTaken(blocking, answer(blocking));
        assertTrue(awaitTaken(blocking, about) > boxAnswered, "About came before its turn");
        awaitBoxAfter(blocking, click(blocking, about).taken());
        assertTrue(
                click(blocking, about).taken() - click(blocking, about).made() > TimeUnit.SECONDS.toNanos(SECONDS) / 2);
        answer(blocking);
        awaitNoBox(blocking);
        assertEquals(0, blocking.heartbeat().snapshot(0).waiting());
        assertEquals(
                List.of("Download", "About"),
                blocking.controls().stream().map(each -> each.words()).toList());
    }

    @Test
    void whatWaitsIsDeliveredInItsOrder() throws Exception {
        awaitTaken(blocking, press(blocking, "Download"));
        List<Long> clicks = new ArrayList<>();
        for (String words : List.of("About", "Download", "About")) {
            clicks.add(press(blocking, words));
        }
        assertEquals(3, blocking.heartbeat().snapshot(0).waiting());
        awaitBox(blocking);
        List<Long> order = new ArrayList<>();
        for (long each : clicks) {
            assertTrue(click(blocking, each).waits(), "not before the box of the one before was answered");
            order.add(awaitTaken(blocking, answer(blocking)));
            order.add(awaitTaken(blocking, each));
            awaitBoxAfter(blocking, order.get(order.size() - 1));
        }
        order.add(awaitTaken(blocking, answer(blocking)));
        awaitNoBox(blocking);
        assertEquals(order.stream().sorted().toList(), order);
        assertTrue(
                order.get(4) - order.get(3) >= TimeUnit.SECONDS.toNanos(SECONDS), "the second was the other download");
        assertEquals(0, blocking.heartbeat().snapshot(0).waiting());
    }

    @Test
    void aBoxComesUpInsideThePictureAndBlocksThatPanelAlone() throws Exception {
        Rectangle all = new Rectangle(240, 140);
        BufferedImage before = Panels.picture(blocking, all.width, all.height);
        BufferedImage twinBefore = Panels.picture(background, all.width, all.height);
        press(blocking, "About");
        awaitBox(blocking);
        await(
                blocking,
                () -> Panels.differences(before, Panels.picture(blocking, all.width, all.height), all)
                        > all.width * all.height / 10,
                "the box is seen");
        assertEquals(
                List.of("OK"),
                blocking.controls().stream().map(each -> each.label()).toList());
        Rectangle withoutHand = new Rectangle(0, 0, all.width, all.height / 2);
        assertEquals(0, Panels.differences(twinBefore, Panels.picture(background, all.width, all.height), withoutHand));

        long beats = background.heartbeat().snapshot(0).beats().length;
        long blocked = blocking.press(control(background, "About"));
        awaitBoxAfter(background, awaitTaken(background, press(background, "About")));
        await(background, () -> background.heartbeat().snapshot(0).beats().length > beats, "the twin beats");
        awaitBoxAfter(blocking, awaitTaken(blocking, blocked));
        answer(blocking);
        awaitNoBox(blocking);
        assertTrue(background.hasMessageBox(), "answered by nobody");
    }
}
