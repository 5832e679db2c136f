package classroom.stage.cores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.ProgramRunner;
import classroom.stage.Looks;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.Trace;
import classroom.trace.format.ThreadState;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the meters of a real run, at several times. */
@Timeout(120)
class CoresStageTest {
    private static final int THREADS = 3;

    @TempDir
    Path folder;

    @Test
    void metersGrowWhileSomebodyWaitsForTheLock() throws Exception {
        Texts.use(Language.EN);
        Trace trace;
        try (ProgramRunner performance = ProgramRunner.observed(folder, "cores/global-lock", THREADS, 1)) {
            performance.toItsEnd();
            trace = performance.trace();
        }
        SwingUtilities.invokeAndWait(() -> {
            Looks.light();
            CoresStage stage = new CoresStage();
            stage.parameters(Map.of("threads", THREADS, "seconds", 1));
            stage.setSize(520, 230);
            stage.show(trace, trace.start());
            assertTrue(
                    stage.meters(stage.use()).stream().allMatch(each -> each.cpu() == 0), "nothing before the start");
            int before = picture(stage);
            stage.show(trace, (trace.start() + trace.end()) / 2);
            List<CoresStage.Meter> middle = stage.meters(stage.use());
            assertTrue(middle.stream().anyMatch(each -> each.state() == ThreadState.BLOCKED), middle.toString());
            assertNotEquals(before, picture(stage));
            stage.show(trace, trace.end() + 1_000_000_000);
            List<CoresStage.Meter> end = stage.meters(stage.use());
            for (int i = 0; i < THREADS; i++) {
                assertEquals(ThreadState.ENDED, end.get(i).state());
                assertTrue(
                        end.get(i).work() > middle.get(i).work() && end.get(i).share() <= 1, end.toString());
            }
        });
    }

    @Test
    void anEmptyStagePaints() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Looks.dark();
            CoresStage stage = new CoresStage();
            stage.setSize(520, 230);
            stage.show(null, 0);
            assertEquals(List.of(), stage.meters(stage.use()));
            assertNotEquals(0, picture(stage));
        });
    }

    private static int picture(CoresStage stage) {
        BufferedImage image = new BufferedImage(stage.getWidth(), stage.getHeight(), BufferedImage.TYPE_INT_RGB);
        stage.paint(image.getGraphics());
        return Arrays.hashCode(image.getRGB(0, 0, stage.getWidth(), stage.getHeight(), null, 0, stage.getWidth()));
    }
}
