package classroom.lesson.spec;

import classroom.lesson.Challenge;
import classroom.lesson.ChallengeGoal.EveryOrderGoal;
import classroom.lesson.ChallengeGoal.MetricGoal;
import classroom.lesson.Lesson;
import classroom.lesson.LessonSpec;
import classroom.lesson.MetricSpec;
import classroom.lesson.MetricUnit;
import classroom.lesson.Program;
import classroom.lesson.Question;
import classroom.lesson.parameter.NumberParameter;
import classroom.metrics.ResultNames;
import classroom.metrics.bank.BalanceOutputParser;
import classroom.metrics.bank.BankMetrics;
import classroom.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Many threads that put money into one account: without a lock, and with several kinds of locks. */
public final class BankSpec implements LessonSpec {
    @Override
    public Lesson lesson() {
        return new Lesson(
                "bank",
                List.of(
                        new Program("bank/unlocked", "classroom.program.bank.Unlocked", List.of()),
                        new Program("bank/locked", "classroom.program.bank.Locked", List.of()),
                        new Program("bank/synchronized", "classroom.program.bank.Synchronized", List.of()),
                        new Program("bank/atomic", "classroom.program.bank.Atomic", List.of()),
                        new Program("bank/volatile", "classroom.program.bank.Volatile", List.of()),
                        new Program("bank/no-sleep", "classroom.program.bank.NoSleep", List.of()).ignoring("bank")),
                List.of(
                        new NumberParameter("threads", 1, 500, 100),
                        new NumberParameter("money", 1, 1000, 1),
                        new NumberParameter("bank", 0, 1000, 10)));
    }

    @Override
    public String stage() {
        return "classroom.stage.bank.AccountStage";
    }

    @Override
    public List<MetricSpec> metrics(Program program) {
        return MetricSpec.of(MetricUnit.YUAN, "balance", "expected", "lost");
    }

    @Override
    public Map<String, Number> observed(Program program, Trace trace, Map<String, Integer> parameters, long until) {
        return new BankMetrics().of(trace, parameters, until);
    }

    @Override
    public Map<String, Number> printed(Program program, String printed, Map<String, Integer> parameters) {
        return new BalanceOutputParser(program.name().equals("no-sleep") ? BankMetrics.NO_SLEEP_DEPOSITS : 1)
                .of(printed, parameters);
    }

    @Override
    public List<String> resultNames(Program program) {
        return List.of(ResultNames.BALANCE);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("threads", "5", "bank", "1");
    }

    @Override
    public List<Challenge> challenges() {
        Map<String, Integer> three = Map.of("threads", 3, "money", 1);
        return List.of(
                new Challenge("bank-one", "bank/unlocked", three, new MetricGoal("balance", 1)),
                new Challenge("bank-two", "bank/unlocked", three, new MetricGoal("balance", 2)),
                new Challenge("bank-three", "bank/unlocked", three, new MetricGoal("balance", 3)),
                new Challenge("bank-volatile", "bank/volatile", three, new MetricGoal("balance", 1)),
                new Challenge("bank-locked", "bank/locked", three, new EveryOrderGoal()));
    }

    @Override
    public Map<String, String> fewOrders() {
        return Map.of("threads", "3");
    }

    @Override
    public Optional<String> counted() {
        return Optional.of("balance");
    }

    @Override
    public long due(Program program, Map<String, Integer> parameters) {
        return printed(program, "", parameters).get("expected").longValue();
    }

    @Override
    public List<Question> questions() {
        return BankQuestions.all();
    }

    @Override
    public List<String> idea(Program program) {
        return switch (program.name()) {
            case "locked" -> List.of("lock.lock()", "lock.unlock()");
            case "synchronized" -> List.of("static synchronized void");
            case "atomic" -> List.of("addAndGet(");
            case "volatile" -> List.of("static volatile int");
            case "no-sleep" -> List.of("balance = balance + money");
            default -> List.of("balance + money", "balance = sum");
        };
    }
}
