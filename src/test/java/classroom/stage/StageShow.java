package classroom.stage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;

/** Assertions that hold for every painted stage. Not to be called on the event thread. */
public final class StageShow {
    private static final int STEPS = 30;

    private StageShow() {}

    /** Asserts that a run looks the same forwards and backwards, and changes over time. */
    public static void assertSameBothWays(Supplier<TraceStage> stages, Trace trace) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            TraceStage stage = sized(stages);
            List<int[]> forwards = new ArrayList<>();
            for (int i = 0; i <= STEPS; i++) {
                forwards.add(picture(stage, trace, i));
            }
            for (int i = STEPS; i >= 0; i--) {
                assertArrayEquals(forwards.get(i), picture(stage, trace, i), "at " + i);
            }
            assertFalse(Arrays.equals(forwards.get(0), forwards.get(STEPS)), "nothing happened");
        });
    }

    /** Asserts that each language and each theme has a different picture. */
    public static void assertLanguagesAndThemes(Supplier<TraceStage> stages, Trace trace) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Language before = Texts.language();
            try {
                Looks.light();
                Texts.use(Language.EN);
                TraceStage stage = sized(stages);
                int[] english = picture(stage, trace, STEPS);
                Texts.use(Language.ZH);
                stage.languageChanged();
                int[] chinese = picture(stage, trace, STEPS);
                assertFalse(Arrays.equals(english, chinese), "the same in both languages");
                Looks.dark();
                assertFalse(Arrays.equals(chinese, picture(sized(stages), trace, STEPS)), "the same in both themes");
            } finally {
                Texts.use(before);
                Looks.light();
            }
        });
    }

    /** Asserts that the stage is empty without a trace, and works at any size. */
    public static void assertEmptyWithoutATrace(Supplier<TraceStage> stages, Trace trace, Path nothing)
            throws Exception {
        EventQueue.invokeAndWait(() -> {
            Looks.light();
            TraceStage stage = sized(stages);
            stage.live(true);
            stage.show(null, 0);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.show(Trace.of(nothing), 12);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.setSize(0, 0);
            stage.show(trace, trace.start());
            for (int i = 1; i < 4; i++) {
                stage.setSize(3 * i * i, 2 * i);
                picture(stage, trace, STEPS);
            }
        });
    }

    /** Returns the stage's visible and enabled buttons. */
    public static List<JButton> visible(TraceStage stage) {
        return Arrays.stream(stage.getComponents())
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(JButton::isVisible)
                .toList();
    }

    /** Returns a stage with its size on a page of 1280 pixels. */
    static TraceStage sized(Supplier<TraceStage> stages) {
        TraceStage stage = stages.get();
        stage.setSize(530, 220);
        return stage;
    }

    /** Lays out a component that is in no window. */
    private static void layOut(Container container) {
        container.doLayout();
        for (Component each : container.getComponents()) {
            if (each instanceof Container inside) {
                layOut(inside);
            }
        }
    }

    private static int[] picture(TraceStage stage, Trace trace, int step) {
        stage.show(trace, trace.start() + (trace.end() - trace.start()) / STEPS * step + (step == STEPS ? STEPS : 0));
        return painted(stage);
    }

    private static int[] painted(TraceStage stage) {
        layOut(stage);
        int wide = Math.max(1, stage.getWidth());
        int high = Math.max(1, stage.getHeight());
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        stage.paint(g);
        g.dispose();
        return picture.getRGB(0, 0, wide, high, null, 0, wide);
    }
}
