package classroom.window.series;

import static classroom.window.SwingExtension.onEventThread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.RunException;
import classroom.text.Texts;
import classroom.window.AppContext;
import classroom.window.SwingExtension;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that a series reports each result in order, and its end exactly once, for whatever reason it ends. */
@Timeout(90)
class RunSeriesTest {
    private static final String THREAD = "classroom test series";

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final List<String> heard = new ArrayList<>();
    private final List<RunException> ends = new ArrayList<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Thread.UncaughtExceptionHandler before;
    private AppContext classroom;
    private RunSeries<String, Integer> series;

    @BeforeEach
    void make() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> told.add(fault));
        classroom = new AppContext(windowing.settings);
    }

    @AfterEach
    void close() {
        classroom.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void start(RunSeries.SeriesStep<String, Integer> step) throws Exception {
        start(List.of("one", "two", "three"), step);
    }

    private void start(List<String> plan, RunSeries.SeriesStep<String, Integer> step) throws Exception {
        series = new RunSeries<>(classroom.background(), THREAD, step, new RunSeries.SeriesListener<>() {
            @Override
            public void begins(String planned) {
                note("begins " + planned);
            }

            @Override
            public void ran(String planned, Integer result, int count) {
                note(planned + " " + result + " is " + count);
            }

            @Override
            public void over(RunException fault) {
                note("over");
                ends.add(fault);
            }
        });
        onEventThread(() -> {
            series.start(plan);
            return null;
        });
    }

    private void note(String what) {
        assertTrue(EventQueue.isDispatchThread());
        heard.add(what);
    }

    /** Waits until the series and its thread have ended, long enough to detect a second report. */
    private RunException end() throws Exception {
        SwingExtension.await(
                () -> !ends.isEmpty()
                        && Thread.getAllStackTraces().keySet().stream()
                                .noneMatch(each -> each.getName().equals(THREAD)),
                "it is over");
        return onEventThread(() -> {
            assertEquals(1, ends.size(), "its end is told once");
            assertEquals("over", heard.get(heard.size() - 1), "and after all else");
            return ends.get(0);
        });
    }

    /** Runs until it is stopped. */
    private Optional<Integer> runEndlessly(StopSignal signal) throws InterruptedException {
        signal.whenStopped(ended::countDown);
        running.countDown();
        ended.await();
        return signal.isStopped() ? Optional.empty() : Optional.of(0);
    }

    @Test
    void eachResultIsToldInItsOrder() throws Exception {
        start((planned, signal) -> Optional.of(planned.length()));
        assertNull(end());
        assertEquals(
                List.of("begins one", "one 3 is 1", "begins two", "two 3 is 2", "begins three", "three 5 is 3", "over"),
                heard);
        series.stop();
        end();
        assertNull(told.poll());
    }

    @Test
    void anEmptySeriesEndsToo() throws Exception {
        start(List.of(), (planned, signal) -> Optional.empty());
        assertNull(end());
        assertEquals(List.of("over"), heard);
    }

    @Test
    void stopEndsTheRunUnderWay() throws Exception {
        start((planned, signal) -> planned.equals("one") ? Optional.of(1) : runEndlessly(signal));
        running.await();
        series.stop();
        series.stop();
        assertNull(end());
        assertEquals(List.of("begins one", "one 1 is 1", "begins two", "over"), heard);
    }

    @Test
    void aStepThatComesTooLateToBeStoppedIsEndedAtOnce() throws Exception {
        start((planned, signal) -> {
            running.countDown();
            ended.await();
            CountDownLatch stopped = new CountDownLatch(1);
            signal.whenStopped(stopped::countDown);
            stopped.await();
            return Optional.empty();
        });
        running.await();
        series.stop();
        ended.countDown();
        assertNull(end());
        assertEquals(List.of("begins one", "over"), heard);
    }

    @Test
    void whatFailsSinceItWasStoppedIsNoFault() throws Exception {
        start((planned, signal) -> {
            runEndlessly(signal);
            throw new RunException(null, "run.fault");
        });
        running.await();
        series.stop();
        assertNull(end());
        assertNull(told.poll());
    }

    @Test
    void aRunThatFailsEndsIt() throws Exception {
        RunException fault = new RunException(null, "run.fault");
        start((planned, signal) -> {
            if (planned.equals("two")) {
                throw fault;
            }
            return Optional.of(1);
        });
        assertSame(fault, end());
        assertEquals(List.of("begins one", "one 1 is 1", "begins two", "over"), heard);
        assertNull(told.poll(), "who listens tells it");
    }

    @Test
    void aFaultOfTheAppEndsItAndIsToldAsOne() throws Exception {
        for (Throwable each : List.of(new IllegalStateException("mine"), new NoClassDefFoundError("mine"))) {
            ends.clear();
            start((planned, signal) -> {
                if (each instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) each;
            });
            assertEquals(Texts.text("run.fault"), end().getMessage());
            assertSame(each, told.take());
            assertNull(told.poll());
        }
    }

    @Test
    void itEndsWhenTheAppClosesWhateverBecomesOfItsRun() throws Exception {
        List<Throwable> failures = List.of(
                new RunException(null, "run.fault"),
                new ExecutionException(new IllegalStateException("mine")),
                new IllegalStateException("mine"),
                new NoClassDefFoundError("mine"));
        for (Throwable each : failures) {
            ends.clear();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch closed = new CountDownLatch(1);
            start((planned, signal) -> {
                begun.countDown();
                closed.await();
                throw RunSeriesTest.<RuntimeException>unchecked(each);
            });
            begun.await();
            classroom.close();
            closed.countDown();
            assertNull(end(), each.toString());
            assertNull(told.poll(), "nobody is there any more");
            classroom = new AppContext(windowing.settings);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T unchecked(Throwable any) throws T {
        throw (T) any;
    }
}
