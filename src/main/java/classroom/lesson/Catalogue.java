package classroom.lesson;

import classroom.lesson.Program.Need;
import classroom.lesson.Program.Press;
import java.util.List;
import java.util.NoSuchElementException;

/** Which lessons there are, in the order of the chapter. A new lesson begins with an entry here. */
public final class Catalogue {
    private static final List<Lesson> LESSONS = List.of(
            freeze(),
            pingpong(),
            bank(),
            cores());

    private Catalogue() {
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
                List.of(new WholeNumber("seconds", 1, 60, 10)));
    }

    private static Lesson pingpong() {
        return new Lesson("pingpong",
                List.of(new Program("pingpong/own-counters", "classroom.program.pingpong.OwnCounters", List.of()),
                        new Program("pingpong/shared-queue", "classroom.program.pingpong.SharedQueue", List.of()),
                        new Program("pingpong/threads", "classroom.program.pingpong.Threads", List.of())),
                List.of(new WholeNumber("count", 1, 100, 10), new WholeNumber("pause", 0, 5000, 500)));
    }

    private static Lesson bank() {
        return new Lesson("bank",
                List.of(new Program("bank/unlocked", "classroom.program.bank.Unlocked", List.of()),
                        new Program("bank/locked", "classroom.program.bank.Locked", List.of()),
                        new Program("bank/synchronized", "classroom.program.bank.Synchronized", List.of()),
                        new Program("bank/atomic", "classroom.program.bank.Atomic", List.of()),
                        new Program("bank/volatile", "classroom.program.bank.Volatile", List.of()),
                        new Program("bank/no-sleep", "classroom.program.bank.NoSleep", List.of())),
                List.of(new WholeNumber("threads", 1, 500, 100), new WholeNumber("money", 1, 1000, 1), new WholeNumber("bank", 0, 1000, 10)));
    }

    private static Lesson cores() {
        return new Lesson("cores",
                List.of(new Program("cores/threads", "classroom.program.cores.Threads", List.of()),
                        new Program("cores/global-lock", "classroom.program.cores.GlobalLock", List.of()),
                        new Program("cores/python", "classroom.program.cores.Python", List.of(), Need.PYTHON)),
                List.of(new WholeNumber("threads", 1, 64, 4), new WholeNumber("seconds", 1, 60, 3)));
    }
}
