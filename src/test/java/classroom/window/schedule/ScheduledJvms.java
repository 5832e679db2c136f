package classroom.window.schedule;

/** The JVMs that this one has started; what guards them is no JVM, and lives as long as the app. */
final class ScheduledJvms {
    private ScheduledJvms() {
    }

    /** How many are alive. */
    static long count() {
        return ProcessHandle.current().children()
                .filter(each -> each.isAlive() && each.info().command().filter(command -> command.contains("java"))
                        .isPresent()).count();
    }
}
