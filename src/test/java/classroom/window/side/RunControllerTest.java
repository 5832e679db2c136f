package classroom.window.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import classroom.run.Run;
import classroom.run.RunException;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a side does not stay in the starting state. */
class RunControllerTest {
    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private AppContext classroom;
    private RunController<Run> side;
    private Thread.UncaughtExceptionHandler before;

    @BeforeEach
    void make() {
        classroom = new AppContext(windowing.settings);
        side = new RunController<>(classroom, run -> run, run -> {}, state -> {});
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
    }

    @AfterEach
    void close() {
        classroom.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private RunException failure(RunController.RunStarter<Run> start) throws Exception {
        SwingExtension.onEventThread(() -> {
            side.start(start);
            assertInstanceOf(RunController.Starting.class, side.state());
            return null;
        });
        SwingExtension.await(() -> side.state() instanceof RunController.Failed, "it has failed");
        return ((RunController.Failed<Run>) side.state()).reason();
    }

    @Test
    void aProgramThatCannotStartSaysWhy() throws Exception {
        RunException why = new RunException(null, "run.java.missing", "/nowhere");
        assertSame(why, failure(() -> {
            throw why;
        }));
        assertEquals(0, told.size());
    }

    @Test
    void aFaultOfTheAppEndsTheStartAndIsTold() throws Exception {
        for (Throwable fault : new Throwable[] {new IllegalStateException("mine"), new NoClassDefFoundError("mine")}) {
            assertEquals(
                    Texts.text("run.fault"),
                    failure(() -> {
                                if (fault instanceof Error error) {
                                    throw error;
                                }
                                throw (RuntimeException) fault;
                            })
                            .getMessage());
            assertSame(fault, told.take());
        }
    }
}
