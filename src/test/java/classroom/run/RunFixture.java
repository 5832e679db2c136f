package classroom.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.run.jdk.Jdk;
import classroom.run.output.OutputSnapshot;
import classroom.run.output.OutputStreamKind;
import classroom.run.process.Platform;
import classroom.run.storage.AppDirectories;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What tests of runs need again and again: a launcher over temporary places, orders for the test programs, waiting. */
public final class RunFixture implements AutoCloseable {
    /** Longer than anything should take on a machine that is busy with other things. */
    static final int PATIENCE_S = 90;

    public final AppDirectories places;
    final Launcher launcher;

    RunFixture(Path temporary) {
        places = places(temporary);
        launcher = new Launcher(places);
    }

    /** Places below a temporary folder. */
    public static AppDirectories places(Path temporary) {
        return new AppDirectories(Platform.HERE, name -> null, name -> switch (name) {
            case "classroom.cache" -> cache().toString();
            case "classroom.config", "classroom.runs" -> temporary.resolve(name).toString();
            default -> System.getProperty(name);
        });
    }

    /** One cache for all tests: a kit is made once. */
    static Path cache() {
        return classes().resolveSibling("test-cache");
    }

    /** Where the test programs are. */
    public static Path classes() {
        return placeOf(RunFixture.class);
    }

    /** The folder or jar that a class was loaded from. */
    static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static LaunchSpec order(Class<?> program, String... arguments) {
        return LaunchSpec.of("test/" + program.getSimpleName(), program.getName(), classes(), Jdk.own())
                .withArguments(List.of(arguments))
                .withoutDisplay();
    }

    Run start(Class<?> program, String... arguments) throws RunException {
        return launcher.start(order(program, arguments));
    }

    /** Waits for what another thread completes. */
    public static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    /** Waits until a run has printed a text so many times. */
    static void awaitPrinted(Run run, String text, int times) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
        OutputSnapshot seen = run.output().snapshot();
        while (seen.text(OutputStreamKind.OUT).split(text, -1).length <= times) {
            assertTrue(System.nanoTime() < end, () -> "not printed: " + text + " ×" + times);
            seen = run.output().after(seen, 1000);
        }
    }

    @Override
    public void close() {
        launcher.close();
    }
}
