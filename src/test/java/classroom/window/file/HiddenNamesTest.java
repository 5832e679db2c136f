package classroom.window.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.Program;
import classroom.metrics.MemberNames;
import classroom.metrics.MetricsRegistry;
import classroom.metrics.network.QueueHistory;
import classroom.metrics.network.QueueMember;
import classroom.run.LaunchSpec;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Recording;
import classroom.run.jdk.Jdk;
import classroom.run.network.ClassMember;
import classroom.run.network.OpenClass;
import classroom.run.storage.AppDirectories;
import classroom.share.RunPage;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.save.SavedRun;
import classroom.window.SwingExtension;
import classroom.window.side.DisplayedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.swing.JCheckBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs with members of a class that are saved or shared without their names. */
class HiddenNamesTest {
    private static final int PATIENCE_S = 240;
    private static final long LIMIT = 64L << 20;
    private static final List<String> NAMES = List.of("Zoë-Marie", "王小明");
    private static final List<String> VALUES = List.of("12", "5", "1", "0", "memory", "primes");
    private static final Program QUEUE = Catalog.program("network/queue");

    @RegisterExtension
    final SwingExtension windowing = new SwingExtension();

    @TempDir
    Path folder;

    @Test
    void noBytesOfASavedOrSharedRunHaveAName() throws Exception {
        Texts.use(Language.EN);
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            Recording recording = recordClass(launcher);
            DisplayedRun run = new DisplayedRun(QUEUE, VALUES, recording.trace(), recording, "17");
            Path named = folder.resolve("named" + SavedRun.SUFFIX);
            Path file = folder.resolve("run" + SavedRun.SUFFIX);
            RunFiles.save(run, named);
            RunFiles.saveWithoutNames(run, file);
            NAMES.forEach(name -> assertTrue(contents(named).contains(name), "the test has names"));
            NAMES.forEach(name -> assertFalse(contents(file).contains(name), name));
            DisplayedRun opened = RunFiles.open(file);
            assertEquals(List.of("Member 1", "Member 2"), others(opened.trace()));
            assertEquals(metrics(recording.trace()), metrics(opened.trace()));
            assertEquals(
                    recording.trace().threads().size(), opened.trace().threads().size());

            Path page = folder.resolve("page" + RunPage.SUFFIX);
            RunPage.write(RunFiles.of(run), page, MemberNames.of(QUEUE.id(), run.trace()));
            NAMES.forEach(name -> assertFalse(read(page).contains(name), name));
            assertTrue(read(page).contains("Member 2: "), "members are there");
            recording.remove();
        }
    }

    /** Records a run to whose tasks two members who join the class contribute, and a worker of this machine. */
    private static Recording recordClass(Launcher launcher) throws Exception {
        ProgramBuilder programs = new ProgramBuilder(launcher);
        CountDownLatch joined = new CountDownLatch(NAMES.size());
        try (OpenClass room = OpenClass.open(programs, event -> joined.countDown())) {
            String address = "127.0.0.1:" + room.port();
            try (ClassMember one =
                            ClassMember.join(launcher, address, room.code().toString(), NAMES.get(0), 1);
                    ClassMember two =
                            ClassMember.join(launcher, address, room.code().toString(), NAMES.get(1), 1)) {
                assertTrue(joined.await(PATIENCE_S, TimeUnit.SECONDS));
                Path traces = launcher.folder("traces");
                LaunchSpec spec = programs.observed(QUEUE, VALUES, Jdk.own(), Language.EN, traces, LIMIT);
                Recording recording = Recording.start(launcher, spec, traces);
                assertEquals(
                        0,
                        recording.complete().get(PATIENCE_S, TimeUnit.SECONDS).status());
                assertEquals(2, one.cores() + two.cores());
                return recording;
            }
        }
    }

    private static List<String> others(Trace trace) {
        return QueueHistory.of(trace).members(ThreadTrace.NEVER).stream()
                .filter(each -> each.worker() == 0)
                .map(QueueMember::name)
                .toList();
    }

    private static Map<String, Number> metrics(Trace trace) {
        return MetricsRegistry.of(QUEUE.id(), trace, Map.of());
    }

    /** Returns all bytes that are in a saved run, each entry as text. */
    private static String contents(Path file) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                all.append(each.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoeverSavesARunOverTheNetworkIsAskedAboutNames() throws Exception {
        SwingExtension.onEventThread(() -> {
            DisplayedRun run = new DisplayedRun(QUEUE, VALUES, Trace.of(folder), null, "17");
            SaveChooser chooser = RunChooser.chooser(run, "kind", SavedRun.SUFFIX);
            assertTrue(chooser.isOptionSelected());
            SwingExtension.named(JCheckBox.class, chooser, "save.names").doClick(0);
            assertFalse(chooser.isOptionSelected());
            DisplayedRun other =
                    new DisplayedRun(Catalog.program("bank/unlocked"), VALUES, Trace.of(folder), null, "17");
            SaveChooser plain = RunChooser.chooser(other, "kind", SavedRun.SUFFIX);
            assertNull(plain.getAccessory());
            assertFalse(plain.isOptionSelected());
            return null;
        });
    }
}
