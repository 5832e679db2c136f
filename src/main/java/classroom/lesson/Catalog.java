package classroom.lesson;

import classroom.lesson.Program.Need;
import classroom.lesson.Program.Press;
import java.util.List;
import java.util.NoSuchElementException;

/** Which lessons there are, in the order of the chapter. A new lesson begins with an entry here. */
public final class Catalog {
    private static final List<Lesson> LESSONS = List.of(
            freeze(),
            download(),
            pingpong(),
            bank(),
            process(),
            sum(),
            cores(),
            loop());

    private Catalog() {
    }

    /** All lessons, in the order of their tabs. */
    public static List<Lesson> lessons() {
        return LESSONS;
    }

    /**
     * The program with an id such as {@code freeze/blocking}.
     *
     * @throws NoSuchElementException if there is none
     */
    public static Program program(String id) {
        return LESSONS.stream().flatMap(lesson -> lesson.programs().stream())
                .filter(program -> program.id().equals(id)).findFirst().orElseThrow();
    }

    /** The lesson that a program belongs to. */
    public static Lesson lessonOf(Program program) {
        return LESSONS.stream().filter(lesson -> lesson.programs().contains(program)).findFirst().orElseThrow();
    }

    private static Lesson freeze() {
        List<Press> presses = List.of(new Press("Download", 0), new Press("About", 1000));
        return new Lesson("freeze",
                List.of(new Program("freeze/blocking", "classroom.program.freeze.Blocking", presses),
                        new Program("freeze/background", "classroom.program.freeze.Background", presses)),
                List.of(new NumberParameter("seconds", 1, 60, 10)));
    }

    private static Lesson download() {
        return new Lesson("download",
                List.of(new Program("download/sequential", "classroom.program.download.Sequential", List.of()),
                        new Program("download/threads", "classroom.program.download.Threads", List.of()),
                        new Program("download/processes", "classroom.program.download.Processes", List.of()),
                        new Program("download/subclass", "classroom.program.download.Subclass", List.of()),
                        new Program("download/virtual", "classroom.program.download.Virtual", List.of(), Need.JAVA_21)),
                List.of(new NumberParameter("files", 1, 20, 2), new NumberParameter("least", 0, 60, 1), new NumberParameter("most", 0, 60, 3),
                        new NumberParameter("seed", 0, 9999, 4), new TextParameter("names", "slides.pdf, film.mp4")));
    }

    private static Lesson pingpong() {
        return new Lesson("pingpong",
                List.of(new Program("pingpong/own-counters", "classroom.program.pingpong.OwnCounters", List.of()),
                        new Program("pingpong/shared-queue", "classroom.program.pingpong.SharedQueue", List.of()),
                        new Program("pingpong/threads", "classroom.program.pingpong.Threads", List.of())),
                List.of(new NumberParameter("count", 1, 100, 10), new NumberParameter("pause", 0, 5000, 500)));
    }

    private static Lesson process() {
        return new Lesson("process",
                List.of(new Program("process/spawn", "classroom.program.process.Spawn", List.of()).ignoring("lines", "slow", "pool", "tasks"),
                        new Program("process/pipe", "classroom.program.process.Pipe", List.of()).ignoring("pause", "pool", "tasks"),
                        new Program("process/pool", "classroom.program.process.Pool", List.of()).ignoring("lines", "slow"),
                        new Program("process/fork", "classroom.program.process.Fork", List.of(), Need.PYTHON).ignoring("lines", "slow", "pool", "tasks")),
                List.of(new NumberParameter("pause", 0, 5000, 1000), new NumberParameter("lines", 1, 1000, 200),
                        new NumberParameter("slow", 0, 1000, 20), new NumberParameter("pool", 1, 8, 4), new NumberParameter("tasks", 1, 100, 20)));
    }

    private static Lesson bank() {
        return new Lesson("bank",
                List.of(new Program("bank/unlocked", "classroom.program.bank.Unlocked", List.of()),
                        new Program("bank/locked", "classroom.program.bank.Locked", List.of()),
                        new Program("bank/synchronized", "classroom.program.bank.Synchronized", List.of()),
                        new Program("bank/atomic", "classroom.program.bank.Atomic", List.of()),
                        new Program("bank/volatile", "classroom.program.bank.Volatile", List.of()),
                        new Program("bank/no-sleep", "classroom.program.bank.NoSleep", List.of()).ignoring("bank")),
                List.of(new NumberParameter("threads", 1, 500, 100), new NumberParameter("money", 1, 1000, 1), new NumberParameter("bank", 0, 1000, 10)));
    }

    private static Lesson sum() {
        return new Lesson("sum",
                List.of(new Program("sum/one", "classroom.program.sum.One", List.of()).ignoring("workers"),
                        new Program("sum/processes", "classroom.program.sum.Processes", List.of()),
                        new Program("sum/threads", "classroom.program.sum.Threads", List.of()),
                        new Program("sum/stream", "classroom.program.sum.Stream", List.of())),
                List.of(new NumberParameter("numbers", 1_000_000, 1_000_000_000, 100_000_000), new NumberParameter("workers", 1, 32, 8),
                        new ChoiceParameter("task", List.of(SumTask.ADD, SumTask.PRIMES))), true);
    }

    private static Lesson cores() {
        return new Lesson("cores",
                List.of(new Program("cores/threads", "classroom.program.cores.Threads", List.of()),
                        new Program("cores/global-lock", "classroom.program.cores.GlobalLock", List.of()),
                        new Program("cores/python", "classroom.program.cores.Python", List.of(), Need.PYTHON)),
                List.of(new NumberParameter("threads", 1, 64, 4), new NumberParameter("seconds", 1, 60, 3)), true);
    }

    private static Lesson loop() {
        return new Lesson("loop",
                List.of(new Program("loop/threads", "classroom.program.loop.Threads", List.of()),
                        new Program("loop/event-loop", "classroom.program.loop.EventLoop", List.of()),
                        new Program("loop/processes", "classroom.program.loop.Processes", List.of()),
                        new Program("loop/virtual", "classroom.program.loop.Virtual", List.of(), Need.JAVA_21)),
                List.of(new NumberParameter("clients", 1, 10_000, 200), new NumberParameter("requests", 1, 100, 20),
                        new NumberParameter("wait", 0, 5000, 100), new NumberParameter("compute", 0, 10_000, 500)));
    }
}
