package classroom.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.program.Performance;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.State;
import classroom.trace.Trace;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ring and the crowd of real runs, at chosen times. */
@Timeout(120)
class LoopStageTest {
    private static final int CLIENTS = 30;
    private static final int TIMES = 400;

    @TempDir
    Path folder;

    @BeforeEach
    void english() {
        Texts.use(Language.EN);
    }

    @Test
    void theRingGoesRoundAndItsQueueFillsAndEmpties() throws Exception {
        Trace trace = run("loop/event-loop");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            stage.show(trace, trace.start());
            int before = picture(stage);
            Set<EventLoopMoment.Place> places = EnumSet.noneOf(EventLoopMoment.Place.class);
            long waiting = 0;
            long connections = 0;
            for (int i = 0; i <= TIMES; i++) {
                stage.show(trace, trace.start() + (trace.end() - trace.start()) / TIMES * i);
                List<EventLoopMoment> loops = stage.loops();
                assertEquals(1, loops.size());
                places.add(loops.get(0).place());
                waiting = Math.max(waiting, loops.get(0).waiting());
                connections = Math.max(connections, loops.get(0).connections());
                assertTrue(loops.get(0).ready() <= CLIENTS + 1, loops.toString());
            }
            assertTrue(places.contains(EventLoopMoment.Place.SELECT), places.toString());
            assertEquals(CLIENTS, connections);
            assertTrue(waiting > 0 && waiting <= CLIENTS, waiting + " waiting");
            stage.show(trace, trace.end() + 1);
            assertNotEquals(before, picture(stage));
            EventLoopMoment end = stage.loops().get(0);
            assertEquals(EventLoopMoment.Place.ENDED, end.place());
            assertEquals(List.of(0L, 0L, 0L), List.of(end.connections(), end.waiting(), end.ready()));
            assertFalse(end.late().isEmpty());
        });
    }

    @Test
    void eachProcessHasARing() throws Exception {
        Trace trace = run("loop/processes");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            stage.show(trace, trace.end());
            assertEquals(Math.min(CLIENTS, Runtime.getRuntime().availableProcessors()), stage.loops().size());
            assertNotEquals(0, picture(stage));
        });
    }

    @Test
    void theCrowdMostlySleeps() throws Exception {
        Trace trace = run("loop/threads");
        SwingUtilities.invokeAndWait(() -> {
            LoopStage stage = stage();
            int most = 0;
            for (int i = 0; i <= TIMES; i++) {
                stage.show(trace, trace.start() + (trace.end() - trace.start()) / TIMES * i);
                assertEquals(List.of(), stage.loops());
                most = Math.max(most, LoopStage.count(stage.crowd(), State.SLEEPING));
            }
            assertTrue(most > CLIENTS / 2, most + " slept at once");
            assertNotEquals(0, picture(stage));
            stage.show(trace, trace.end() + 1);
            assertEquals(CLIENTS, LoopStage.count(stage.crowd(), State.ENDED));
        });
    }

    private static LoopStage stage() {
        Looks.light();
        LoopStage stage = new LoopStage();
        stage.parameters(Map.of("clients", CLIENTS, "requests", 5, "wait", 30));
        stage.setSize(520, 230);
        return stage;
    }

    private Trace run(String program) throws Exception {
        try (Performance performance = Performance.observed(folder, program, CLIENTS, 5, 30)) {
            performance.toItsEnd();
            return performance.trace();
        }
    }

    private static int picture(LoopStage stage) {
        BufferedImage image = new BufferedImage(stage.getWidth(), stage.getHeight(), BufferedImage.TYPE_INT_RGB);
        stage.paint(image.getGraphics());
        return Arrays.hashCode(image.getRGB(0, 0, stage.getWidth(), stage.getHeight(), null, 0, stage.getWidth()));
    }
}
