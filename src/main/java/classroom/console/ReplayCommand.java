package classroom.console;

import classroom.console.request.CommandLineSpec;
import classroom.console.request.ScheduledRequest;
import classroom.console.request.UsageException;
import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.schedule.OrderText;
import classroom.run.schedule.ReplayResult;
import classroom.run.schedule.ScheduledCopy;
import classroom.run.schedule.ScheduledRun;
import classroom.run.storage.AppDirectories;
import classroom.text.Texts;
import classroom.trace.format.Site;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/** Runs a program in a given order and reports each step. */
final class ReplayCommand {
    private final Terminal terminal;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Executes the command.
     *
     * @return the console's exit status: 1 if the order cannot be followed
     */
    int run(ScheduledRequest request, ParseResult words, boolean json) throws UsageException, RunException {
        String text = words.matchedOptionValue(CommandLineSpec.ORDER, null);
        if (text == null) {
            throw new UsageException(Texts.text("console.wrong.no-order"));
        }
        List<Integer> order;
        try {
            order = OrderText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Texts.text("console.wrong.order", e.getMessage()));
        }
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ScheduledCopy copy = request.copy(launcher);
            try (ScheduledRun run = ScheduledRun.start(launcher, copy)) {
                ReplayResult replayed = run.replay(order);
                if (json) {
                    terminal.printJson(json(request, replayed, copy));
                } else {
                    tell(request, replayed, copy);
                }
                if (replayed.firstInvalid() >= 0) {
                    String letter = OrderText.letter(order.get(replayed.firstInvalid()));
                    terminal.err()
                            .println(Texts.text("console.replay.not-followed", replayed.firstInvalid() + 1, letter));
                    return ConsoleApp.FAILED;
                }
                return ConsoleApp.DONE;
            }
        }
    }

    private static JsonObject json(ScheduledRequest request, ReplayResult replayed, ScheduledCopy copy) {
        JsonArray steps = new JsonArray();
        for (ReplayResult.ReplayedStep each : replayed.steps()) {
            Site site = copy.sites().get(each.site());
            JsonObject step = new JsonObject();
            step.addProperty("thread", OrderText.letter(each.thread()));
            step.addProperty("name", each.name());
            step.addProperty("does", each.kind().name().toLowerCase(Locale.ROOT));
            step.addProperty("what", site.name());
            step.addProperty("class", site.className());
            step.addProperty("line", site.line());
            steps.add(step);
        }
        JsonObject json = new JsonObject();
        json.addProperty("program", request.title());
        json.addProperty("order", OrderText.of(replayed.outcome().choices()));
        json.addProperty("followed", replayed.firstInvalid() < 0);
        json.addProperty("outcome", ExploreCommand.text(replayed.outcome()));
        json.addProperty("verdict", request.verdict(replayed.outcome()).name().toLowerCase(Locale.ROOT));
        json.add("steps", steps);
        return json;
    }

    private void tell(ScheduledRequest request, ReplayResult replayed, ScheduledCopy copy) {
        terminal.out().println(request.title());
        for (ReplayResult.ReplayedStep each : replayed.steps()) {
            Site site = copy.sites().get(each.site());
            String does = each.kind().name().toLowerCase(Locale.ROOT);
            terminal.out()
                    .println(Texts.text(
                            "console.replay.step",
                            OrderText.letter(each.thread()),
                            each.name(),
                            does,
                            site.name(),
                            site.line()));
        }
        terminal.out().println(ExploreCommand.text(replayed.outcome()));
    }
}
