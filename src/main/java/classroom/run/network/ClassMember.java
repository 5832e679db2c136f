package classroom.run.network;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.ResultLines;
import classroom.network.Classroom;
import classroom.network.join.ClassCode;
import classroom.network.join.JoinProbe;
import classroom.network.join.Ticket;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputStreamKind;
import classroom.text.Texts;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * This computer as a member of a class: worker processes that take tasks, each on one core. May be used on any
 * thread but the event thread.
 */
public final class ClassMember implements AutoCloseable {
    /** The name of the numbers of the tasks that a worker took, in its output. */
    private static final String TASK = "task";

    private final List<Run> runs;
    private final CoreUseMeter use;

    private ClassMember(List<Run> runs) {
        this.runs = List.copyOf(runs);
        use = new CoreUseMeter(System::nanoTime, this::cpuNanos);
    }

    /**
     * Joins a class.
     *
     * @param address the address and port that the teacher shows, as in {@code 192.168.1.5:4711}
     * @param code    the code that the teacher shows
     * @param name    the name that the teacher will see
     * @param cores   the number of cores that it may use, from 1: as many workers, each of which is a member
     * @throws RunException if it can't be joined; the message says why
     */
    public static ClassMember join(Launcher launcher, String address, String code, String name, int cores)
            throws RunException {
        InetSocketAddress place = address(address);
        ClassCode read = ClassCode.parse(code).orElseThrow(() -> new RunException(null, "joining.no-code", code));
        Ticket ticket;
        try {
            ticket = JoinProbe.ticket(place, read);
        } catch (JoinProbe.JoinException e) {
            throw refusal(e, address);
        }
        LaunchSpec worker = new ProgramBuilder(launcher)
                .byItself(worker(), List.of(address.strip(), Classroom.TICKET, name), Jdk.own(), Texts.language());
        Map<String, String> environment = new HashMap<>(worker.environment());
        // Not among the words: other users of this computer could read it there.
        environment.put(Classroom.TICKET_VARIABLE, ticket.toString());
        List<Run> runs = new ArrayList<>();
        try {
            for (int i = 0; i < cores; i++) {
                runs.add(launcher.start(worker.withEnvironment(environment)));
            }
        } catch (RunException e) {
            runs.forEach(Run::stop);
            throw e;
        }
        return new ClassMember(runs);
    }

    /** Returns the lesson's program whose workers take and answer in one step: the first with a queue. */
    private static Program worker() {
        return Catalog.lessons().stream()
                .flatMap(each -> each.programs().stream())
                .filter(each -> each.jvm().network())
                .findFirst()
                .orElseThrow();
    }

    /** Returns what is done when all workers have ended, which they do some seconds after the class is closed. */
    public CompletableFuture<Void> ended() {
        return CompletableFuture.allOf(runs.stream().map(Run::ended).toArray(CompletableFuture[]::new));
    }

    /** Returns how many cores it may use. */
    public int cores() {
        return runs.size();
    }

    /** Returns how many tasks it took, as far as its output is kept. */
    public int tasks() {
        return runs.stream()
                .mapToInt(run -> ResultLines.in(run.output().snapshot().text(OutputStreamKind.OUT))
                        .all(TASK)
                        .size())
                .sum();
    }

    /** Returns what it does. Takes some milliseconds, as it reads the output and the CPU time of the workers. */
    public MemberWork work() {
        int tasks = tasks();
        return new MemberWork(tasks, use.measure(tasks));
    }

    private long cpuNanos() {
        return runs.stream()
                .mapToLong(run -> run.process()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElse(0L))
                .sum();
    }

    /** Leaves the class. A task in hand goes back into the queue. */
    @Override
    public void close() {
        runs.forEach(Run::stop);
    }

    private static InetSocketAddress address(String text) throws RunException {
        int colon = text.strip().lastIndexOf(':');
        try {
            String host = text.strip().substring(0, Math.max(0, colon)).replaceAll("^\\[|\\]$", "");
            if (!host.isEmpty()) {
                return new InetSocketAddress(host, Integer.parseInt(text.strip().substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            throw new RunException(e, "joining.no-address", text);
        }
        throw new RunException(null, "joining.no-address", text);
    }

    private static RunException refusal(JoinProbe.JoinException e, String address) {
        return switch (e.failure()) {
            case UNREACHABLE -> new RunException(e, "joining.unreachable", address);
            case CLOSED -> new RunException(e, "joining.closed", address);
            case FULL -> new RunException(e, "joining.full", address);
            case VERSION -> new RunException(e, "joining.version", address);
            case CODE -> new RunException(e, "joining.code", address);
            case REFUSED -> new RunException(e, "joining.refused", address);
        };
    }
}
