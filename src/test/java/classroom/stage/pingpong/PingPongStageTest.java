package classroom.stage.pingpong;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.ProgramRunner;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the stage paints a run the same forwards and backwards, and has buttons that kill live processes. */
class PingPongStageTest {
    private static final List<String> PROGRAMS = List.of("own-counters", "shared-queue", "threads");

    @TempDir
    static Path folder;

    private static final List<Trace> TRACES = new ArrayList<>();

    @BeforeAll
    static void play() throws Exception {
        for (String each : PROGRAMS) {
            Path own = Files.createDirectory(folder.resolve(each));
            try (ProgramRunner performance = ProgramRunner.observed(own, "pingpong/" + each, 5, 30)) {
                performance.toItsEnd();
                TRACES.add(performance.trace());
            }
        }
        FlatLaf.registerCustomDefaultsSource("classroom.theme");
        EventQueue.invokeAndWait(FlatLightLaf::setup);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void forwardsAndBackwardsLookTheSame(int program) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Trace trace = TRACES.get(program);
            PingPongStage stage = stage();
            List<int[]> forwards = new ArrayList<>();
            for (int i = 0; i <= 40; i++) {
                forwards.add(picture(stage, trace, i / 40.0));
            }
            for (int i = 40; i >= 0; i--) {
                assertArrayEquals(forwards.get(i), picture(stage, trace, i / 40.0), PROGRAMS.get(program) + " at " + i);
            }
            assertFalse(Arrays.equals(forwards.get(0), forwards.get(40)), "nothing happened");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyLanguageAndThemeHasItsOwnPicture(int program) throws Exception {
        EventQueue.invokeAndWait(() -> {
            Language before = Texts.language();
            try {
                Texts.use(Language.EN);
                PingPongStage stage = stage();
                int[] english = picture(stage, TRACES.get(program), 1);
                Texts.use(Language.ZH);
                stage.languageChanged();
                int[] chinese = picture(stage, TRACES.get(program), 1);
                assertFalse(Arrays.equals(english, chinese));
                FlatDarkLaf.setup();
                assertFalse(Arrays.equals(chinese, picture(stage(), TRACES.get(program), 1)));
            } finally {
                Texts.use(before);
                FlatLightLaf.setup();
            }
        });
    }

    @Test
    void withoutATraceItIsEmpty() throws Exception {
        EventQueue.invokeAndWait(() -> {
            PingPongStage stage = stage();
            stage.live(true);
            stage.show(null, 0);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.show(Trace.of(folder.resolve("nothing")), 12);
            assertEquals(1, Arrays.stream(painted(stage)).distinct().count());
            stage.setSize(0, 0);
            stage.show(TRACES.get(0), TRACES.get(0).start());
            stage.setSize(3, 2);
            painted(stage);
        });
    }

    @Test
    void aButtonKillsWhoIsAlive() throws Exception {
        EventQueue.invokeAndWait(() -> {
            List<Long> killed = new ArrayList<>();
            PingPongStage stage = new PingPongStage(killed::add);
            stage.setSize(520, 230);
            Trace trace = TRACES.get(0);
            PingPongRun run = PingPongRun.of(trace);
            for (PingPongPlayer player : run.players()) {
                stage.live(false);
                stage.show(trace, player.said().time(0));
                assertEquals(0, visible(stage).size(), "nobody can be killed in a replay");
                stage.live(true);
                JButton button = visible(stage).stream()
                        .filter(each -> each.getName().equals("kill." + player.word()))
                        .findFirst()
                        .orElseThrow();
                button.doClick();
                assertTrue(
                        button.isFocusable() && stage.getBounds().contains(button.getBounds()),
                        button.getBounds().toString());
                assertTrue(button.getAccessibleContext().getAccessibleName().contains(player.word()));
            }
            assertEquals(run.players().stream().map(PingPongPlayer::pid).toList(), killed);
            stage.show(trace, trace.end());
            assertEquals(0, visible(stage).size(), "nobody is alive");
            stage.show(
                    TRACES.get(2),
                    PingPongRun.of(TRACES.get(2)).players().get(0).said().time(0));
            assertEquals(0, visible(stage).size(), "threads can't be killed");
        });
    }

    private static PingPongStage stage() {
        PingPongStage stage = new PingPongStage(pid -> {});
        stage.setSize(520, 230);
        return stage;
    }

    private static int[] picture(PingPongStage stage, Trace trace, double share) {
        stage.show(trace, trace.start() + (long) ((trace.end() - trace.start()) * share));
        return painted(stage);
    }

    private static int[] painted(PingPongStage stage) {
        int wide = Math.max(1, stage.getWidth());
        int high = Math.max(1, stage.getHeight());
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        stage.paint(g);
        g.dispose();
        return picture.getRGB(0, 0, wide, high, null, 0, wide);
    }

    private static List<JButton> visible(PingPongStage stage) {
        return Arrays.stream(stage.getComponents())
                .filter(JButton.class::isInstance)
                .map(JButton.class::cast)
                .filter(JButton::isVisible)
                .toList();
    }
}
