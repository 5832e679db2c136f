package classroom.run.schedule;

import classroom.observe.Probe;
import classroom.run.ExitInfo;
import classroom.run.Launcher;
import classroom.run.Recording;
import classroom.run.RunException;
import classroom.schedule.host.ProtocolLine;
import classroom.schedule.host.ScheduleHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;

/** Makes orders in observed JVMs. */
final class OrderRecorder {
    private OrderRecorder() {}

    /**
     * Makes an order in an observed JVM; waits until it is made.
     *
     * @param shared   what the program shares, as the host of another JVM of the same copy tells it
     * @param maxTrace the size limit of the trace, in bytes
     * @throws IllegalArgumentException if the order can't be followed
     * @throws RunException             if the JVM doesn't start
     */
    static Recording record(
            Launcher launcher, ScheduledCopy copy, List<Integer> order, List<Integer> shared, long maxTrace)
            throws RunException {
        Path traces = launcher.folder("traces");
        Map<String, String> observed = Map.of(
                Probe.RUN,
                traces.toString(),
                Probe.LIMIT,
                Long.toString(maxTrace),
                Probe.PROGRAM,
                copy.order().program());
        try (HostConnection host = HostConnection.open(launcher, copy, observed)) {
            Recording recording = Recording.of(host.run(), traces);
            host.send("record", numbers(order), numbers(shared));
            ExitInfo exit = recording.complete().get();
            if (exit.status() == ScheduleHost.NOT_FOLLOWED) {
                recording.remove();
                throw new IllegalArgumentException("the order can't be followed");
            }
            return recording;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new RunException(e, "run.schedule.failed", copy.order().program());
        }
    }

    private static String numbers(List<Integer> all) {
        return ProtocolLine.numbers(all.stream().mapToInt(Integer::intValue).toArray());
    }
}
