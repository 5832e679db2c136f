package classroom.run;

import classroom.run.jdk.Jdk;
import classroom.run.schedule.ScheduledCopy;
import classroom.schedule.host.ScheduleHost;
import classroom.weave.Weaver;
import classroom.weave.WovenCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodTooLargeException;

/** Makes copies of programs whose threads the app schedules. May be used on any thread but the event thread. */
final class ScheduledCopyBuilder {
    /** The main class of a JVM that schedules a program. */
    private static final String SCHEDULER = ScheduleHost.class.getName();
    /** The first Java whose own continuations can be used. */
    private static final int CONTINUATIONS = 21;

    private final Launcher launcher;

    /** @param launcher the launcher that will run the copies */
    ScheduledCopyBuilder(Launcher launcher) {
        this.launcher = launcher;
    }

    /**
     * Makes the scheduled copy of a program.
     *
     * @param id      names the program in errors
     * @param main    its main class
     * @param classes loads its classes
     * @param values  the arguments of its {@code main}
     * @throws RunException if a method gets too large
     * @throws IOException  if the classes cannot be read, or the copy cannot be written
     */
    ScheduledCopy copy(String id, String main, ClassLoader classes, List<String> values, Jdk jdk)
            throws RunException, IOException {
        WovenCopy copy;
        try {
            copy = new Weaver(classes).withSchedule().withResumableMethods().weave(main);
        } catch (MethodTooLargeException e) {
            throw new RunException(e, "run.schedule.too-large", id, e.getClassName(), e.getMethodName());
        }
        Path folder = copy.writeTo(launcher.folder("scheduled"));
        List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        if (jdk.feature() >= CONTINUATIONS) {
            flags.add("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        }
        if (copy.needsPreview()) {
            flags.add("--enable-preview");
        }
        LaunchSpec order = LaunchSpec.of(id, SCHEDULER, folder, jdk)
                .withArguments(values)
                .withFlags(flags)
                .withLibraries(List.of(launcher.kit()))
                .withoutDisplay();
        return new ScheduledCopy(order, copy.sites(), copy.schedule().refusals());
    }
}
