package classroom.console;

import classroom.console.request.CommandLineSpec;
import classroom.console.request.UsageException;
import classroom.run.Launcher;
import classroom.run.RunException;
import classroom.run.network.ClassMember;
import classroom.run.storage.AppDirectories;
import classroom.text.Texts;
import com.google.gson.JsonObject;
import picocli.CommandLine.ParseResult;

/** Joins a class of another computer, and works for it until the class is closed or the user ends it. */
final class JoinCommand {
    private final Terminal terminal;

    JoinCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Joins and waits.
     *
     * @return the console's exit status
     */
    int run(ParseResult words, boolean json) throws UsageException, RunException, InterruptedException {
        String address = words.matchedPositionalValue(0, null);
        String code = words.matchedPositionalValue(1, null);
        if (address == null || code == null) {
            throw new UsageException(Texts.text("joining.usage"));
        }
        String name = words.matchedOptionValue(CommandLineSpec.NAME, System.getProperty("user.name", "?"));
        int cores = cores(words.matchedOptionValue(CommandLineSpec.CORES, "1"));
        try (Launcher launcher = new Launcher(AppDirectories.here());
                ClassMember member = ClassMember.join(launcher, address, code, name, cores)) {
            if (!json) {
                terminal.out().println(Texts.text("joining.joined", name, address));
            }
            RunAwaiter.await(member.ended());
            if (json) {
                JsonObject report = new JsonObject();
                report.addProperty("name", name);
                report.addProperty("tasks", member.tasks());
                terminal.printJson(report);
            } else {
                terminal.out().println(Texts.text("joining.ended", member.tasks()));
            }
            return ConsoleApp.DONE;
        }
    }

    private static int cores(String text) throws UsageException {
        int all = Runtime.getRuntime().availableProcessors();
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > all) {
            throw new UsageException(Texts.text("joining.cores", text, all));
        }
        return Integer.parseInt(text);
    }
}
