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

/**
 * Makes orders of one program in observed JVMs, each in one of its own.
 *
 * @param copy   the program's scheduled copy
 * @param shared what the program shares, as the host of another JVM of the same copy tells it
 */
public record OrderRecorder(ScheduledCopy copy, List<Integer> shared) {
    /** Copies the list. */
    public OrderRecorder {
        shared = List.copyOf(shared);
    }

    /**
     * Makes an order and ends the program there; waits until it is made. May be called on any thread but the event
     * thread.
     *
     * @param order    the numbers of the threads that make the steps
     * @param maxTrace the size limit of the trace, in bytes
     * @return the complete recording; remove it when its files are not needed any more
     * @throws IllegalArgumentException if the order can't be followed
     * @throws RunException             if the JVM doesn't start
     */
    public Recording record(Launcher launcher, List<Integer> order, long maxTrace) throws RunException {
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
            host.send("record", ProtocolLine.numbers(order), ProtocolLine.numbers(shared));
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
}
