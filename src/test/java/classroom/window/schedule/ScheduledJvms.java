package classroom.window.schedule;

/** The JVMs started by this one; their guard is no JVM, and lives as long as the app. */
final class ScheduledJvms {
    private ScheduledJvms() {}

    /** Returns the number of live JVMs. */
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
