package classroom.console;

import classroom.console.request.CommandLineSpec;
import classroom.console.request.ScheduledRequest;
import classroom.console.request.UsageException;
import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.schedule.DataRace;
import classroom.run.schedule.ExplorationResult;
import classroom.run.schedule.ExploreSettings;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.OutcomeSummary;
import classroom.run.schedule.OutcomeVerdict;
import classroom.run.schedule.ScheduledRun;
import classroom.run.storage.AppDirectories;
import classroom.text.Texts;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ParseResult;

/** Explores the interleavings of a program and reports their outcomes. */
final class ExploreCommand {
    private static final int MAX_BOUND = 1_000;
    private static final int MAX_RUNS = 1_000_000_000;
    private static final int MAX_ROWS = 50;

    private final Terminal terminal;

    ExploreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Executes the command.
     *
     * @return the console's exit status: 1 if a check for wrong outcomes was requested and one was found
     */
    int run(ScheduledRequest request, ParseResult words, boolean json) throws UsageException, RunException {
        ExploreSettings usual = ExploreSettings.DEFAULT;
        long bound = number(words, CommandLineSpec.BOUND, -1, MAX_BOUND);
        long random = number(words, CommandLineSpec.RANDOM, 0, MAX_RUNS);
        if (bound >= 0 && random > 0) {
            throw new UsageException(Texts.text("console.wrong.bound-and-random"));
        }
        long seed = number(words, CommandLineSpec.SEED, usual.seed(), Long.MAX_VALUE);
        ExploreSettings settings =
                new ExploreSettings(usual.maxRuns(), usual.maxMillis(), (int) bound, random, seed, false);
        long began = System.nanoTime();
        ExplorationResult found;
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ScheduledRun run = ScheduledRun.start(launcher, request.copy(launcher))) {
            found = run.explore(settings, (runs, outcomes) -> {});
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        if (json) {
            terminal.printJson(json(request, found, millis));
        } else {
            tell(request, found, millis);
        }
        boolean wrong = found.outcomes().stream().anyMatch(each -> request.verdict(each) == OutcomeVerdict.WRONG);
        return wrong && words.matchedOptionValue(CommandLineSpec.CHECK, false) ? ConsoleApp.FAILED : ConsoleApp.DONE;
    }

    private static long number(ParseResult words, String option, long usual, long most) throws UsageException {
        String text = words.matchedOptionValue(option, null);
        if (text == null) {
            return usual;
        }
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw new UsageException(Texts.text("console.wrong.number", option, text));
    }

    private static JsonObject json(ScheduledRequest request, ExplorationResult found, long millis) {
        JsonArray outcomes = new JsonArray();
        for (OutcomeSummary each : found.outcomes()) {
            JsonObject outcome = new JsonObject();
            outcome.addProperty("outcome", text(each));
            outcome.addProperty("ending", each.ending().toLowerCase(Locale.ROOT));
            outcome.addProperty("orders", each.orders() < 0 ? null : each.orders());
            outcome.addProperty("runs", each.runs());
            outcome.addProperty("verdict", request.verdict(each).name().toLowerCase(Locale.ROOT));
            outcome.addProperty("shortest", OrderText.of(each.choices()));
            outcomes.add(outcome);
        }
        JsonObject json = new JsonObject();
        json.addProperty("program", request.title());
        json.addProperty("java", request.jdk().version());
        json.addProperty("fibers", found.fibers());
        json.addProperty("orders", found.orders() < 0 ? null : found.orders());
        json.addProperty("all", found.all());
        json.addProperty("preemptions", found.preemptions() < 0 ? null : found.preemptions());
        json.addProperty("random", found.random());
        json.addProperty("seed", found.random() > 0 ? found.seed() : null);
        json.addProperty("runs", found.runs());
        json.add("outcomes", outcomes);
        json.add("races", found.races() == null ? JsonNull.INSTANCE : races(found.races()));
        json.addProperty("seeded", found.seeded());
        json.addProperty("steps", found.steps());
        json.addProperty("wall_ms", millis);
        return json;
    }

    private static JsonArray races(List<DataRace> races) {
        JsonArray all = new JsonArray();
        for (DataRace each : races) {
            JsonArray lines = new JsonArray();
            each.lines().forEach(lines::add);
            JsonObject race = new JsonObject();
            race.addProperty("field", each.field());
            race.addProperty("class", each.className());
            race.add("lines", lines);
            all.add(race);
        }
        return all;
    }

    /** An outcome as a reader knows it: what was printed, and what went wrong. */
    static String text(OutcomeSummary outcome) {
        StringBuilder text = new StringBuilder(outcome.out().strip());
        String ending = switch (outcome.ending()) {
            case "DEADLOCK" -> Texts.text("console.explore.deadlock");
            case "SPINS" -> Texts.text("console.explore.spins");
            case "STEPS" -> Texts.text("console.explore.steps");
            case "EXIT" -> Texts.text("console.explore.exit", outcome.status());
            default -> "";
        };
        for (String more : ending.isEmpty()
                ? outcome.exceptions()
                : java.util.stream.Stream.concat(java.util.stream.Stream.of(ending), outcome.exceptions().stream())
                        .toList()) {
            text.append(text.length() == 0 ? "" : "; ").append(more);
        }
        return text.toString();
    }

    private void tell(ScheduledRequest request, ExplorationResult found, long millis) {
        terminal.out().println(request.title());
        terminal.out().println(heading(found, millis));
        int rows = Math.min(MAX_ROWS, found.outcomes().size());
        for (OutcomeSummary each : found.outcomes().subList(0, rows)) {
            String verdict = switch (request.verdict(each)) {
                case RIGHT -> Texts.text("console.explore.right");
                case WRONG -> Texts.text("console.explore.wrong");
                default -> "";
            };
            String count = each.orders() >= 0
                    ? Texts.text("console.explore.orders", each.orders())
                    : Texts.text("console.explore.runs", each.runs());
            terminal.out().println("  " + text(each).replace("\n", "\\n") + "  " + count + "  " + verdict);
            terminal.out().println("      " + OrderText.of(each.choices()));
        }
        if (rows < found.outcomes().size()) {
            terminal.out()
                    .println(Texts.text("console.explore.more", found.outcomes().size() - rows));
        }
        for (DataRace each : found.races() == null ? List.<DataRace>of() : found.races()) {
            String name = each.field().isEmpty() ? Texts.text("console.explore.element") : each.field();
            String lines =
                    String.join(", ", each.lines().stream().map(String::valueOf).toList());
            terminal.out().println(Texts.text("console.explore.race", name, lines));
        }
        if (found.seeded()) {
            terminal.out().println(Texts.text("console.explore.seeded"));
        }
    }

    /** Says "all" only if these are all. */
    private static String heading(ExplorationResult found, long millis) {
        if (found.all() && found.orders() >= 0) {
            return Texts.text("console.explore.all", found.orders(), found.runs(), millis);
        }
        if (found.all()) {
            return Texts.text("console.explore.all-uncounted", found.runs(), millis);
        }
        String bound = found.preemptions() >= 0 ? Texts.text("console.explore.bounded", found.preemptions()) + " " : "";
        String chance =
                found.random() > 0 ? Texts.text("console.explore.chance", found.random(), found.seed()) + " " : "";
        return bound + chance + Texts.text("console.explore.not-all", found.runs(), millis);
    }
}
