package classroom.bench;

import classroom.bench.fray.FaultKind;
import classroom.bench.fray.Fray;
import classroom.bench.fray.OwnFindings;
import classroom.lesson.Gallery;
import classroom.lesson.GalleryProgram;
import classroom.run.Launcher;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;

/**
 * Compares what the app finds in wrong and right programs of the gallery with what Fray, a published tester of
 * concurrent programs, finds in the same class files. Fray's class path is read from {@code target/fray.cp}; see the
 * page on benchmarks. Without it, only the app's findings are printed.
 *
 * <p>Both agree on a program if Fray finds nothing and the app finds nothing, or if the app finds the kind of failure
 * that Fray's first failing schedule shows.
 *
 * <p>Arguments: the most schedules that Fray makes of a program (default 200).
 */
public final class RacePeerBench {
    private static final Path FOLDER = Path.of("target", "race-peer");
    private static final Set<String> GROUPS =
            Set.of("counter", "deadlock", "philosophers", "buffer", "signal", "publication", "collections", "guards");

    private RacePeerBench() {}

    /**
     * Measures, and prints a table.
     *
     * @param arguments schedules
     * @throws Exception if a program cannot run
     */
    public static void main(String[] arguments) throws Exception {
        int schedules = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Optional<Fray> fray = fray();
        List<GalleryProgram> programs = Gallery.programs().stream()
                .filter(each -> GROUPS.contains(each.group()))
                .map(each -> each.withFewOrders().orElse(each))
                .toList();
        int[] agreed = new int[2];
        int[] all = new int[2];
        System.out.printf("%-24s %-6s %-40s %-14s %s%n", "program", "is", "app", "Fray", "agree");
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            for (GalleryProgram each : programs) {
                int right = each.fault().isEmpty() ? 1 : 0;
                Path classes = compile(each);
                Set<FaultKind> own = OwnFindings.of(launcher, each, classes);
                String peer = "-";
                String verdict = "-";
                if (fray.isPresent()) {
                    Optional<FaultKind> found = fray.get().test(each.mainClass(), classes, each.right(), schedules);
                    boolean agree = found.map(own::contains).orElse(own.isEmpty());
                    peer = FaultKind.text(found.map(Set::of).orElse(Set.of()));
                    verdict = agree ? "yes" : "no";
                    agreed[right] += agree ? 1 : 0;
                }
                all[right]++;
                System.out.printf(
                        "%-24s %-6s %-40s %-14s %s%n",
                        each.id(), right == 1 ? "right" : "wrong", FaultKind.text(own), peer, verdict);
            }
        }
        if (fray.isPresent()) {
            System.out.printf(
                    "Both agree on %d of %d programs: %d of %d wrong ones, %d of %d right ones.%n",
                    agreed[0] + agreed[1], all[0] + all[1], agreed[0], all[0], agreed[1], all[1]);
        }
    }

    private static Optional<Fray> fray() throws InterruptedException {
        try {
            return Optional.of(Fray.prepare());
        } catch (IOException e) {
            System.out.println("No comparison with Fray: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Compiles a program's English source; returns the folder with its classes. */
    private static Path compile(GalleryProgram program) throws IOException {
        Path folder = FOLDER.resolve(program.id()).toAbsolutePath();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(folder.resolve(program.mainClass() + ".java"), program.source(Language.EN));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-g", "--release", "17", "-d", classes.toString(), source.toString());
        if (status != 0) {
            throw new IOException(program.id() + " does not compile");
        }
        return classes;
    }
}
