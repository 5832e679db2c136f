package classroom.window.schedule;

/** The JVMs that this one has started, without the process that guards them and lives as long as the app. */
final class ScheduledJvms {
    private ScheduledJvms() {}

    /** Returns the number of those that are alive. */
    static long count() {
        return ProcessHandle.current()
                .children()
                .filter(each -> each.isAlive()
                        && each.info()
                                .command()
                                .filter(command -> command.contains("java"))
                                .isPresent())
                .count();
    }
}
