package classroom.console;

import java.time.Duration;

/** The console with the moody panel, for a JVM of its own. */
final class MoodyConsole {
    private MoodyConsole() {}

    public static void main(String[] words) {
        System.exit(new ConsoleApp(ConsoleResult.MOODY, Duration.ofMinutes(1), Terminal.here()).run(words));
    }
}
