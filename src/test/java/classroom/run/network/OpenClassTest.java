package classroom.run.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.metrics.MetricsRegistry;
import classroom.network.broker.ClassEvent;
import classroom.run.Launcher;
import classroom.run.ProgramBuilder;
import classroom.run.Run;
import classroom.run.RunException;
import classroom.run.jdk.Jdk;
import classroom.run.output.OutputStreamKind;
import classroom.run.storage.AppDirectories;
import classroom.text.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An open class, a member who joins it as another computer does, and a program that uses its queue. */
class OpenClassTest {
    private static final int PATIENCE_S = 240;
    private static final int ROUNDS = 20;

    @Test
    void whoJoinedDoesTheWorkOfAProgram() throws Exception {
        BlockingQueue<ClassEvent> events = new LinkedBlockingQueue<>();
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder programs = new ProgramBuilder(launcher);
            try (OpenClass room = OpenClass.open(programs, events::add)) {
                assertFalse(room.addresses().isEmpty());
                String address = "127.0.0.1:" + room.port();
                try (ClassMember anna =
                        ClassMember.join(launcher, address, room.code().toString(), "Anna", 1)) {
                    await(events, ClassEvent.ClassEventKind.JOINED);
                    assertEquals("Anna", room.members().get(0).name());
                    for (int round = 0; round < 2; round++) {
                        String printed = run(launcher, programs);
                        Map<String, Number> metrics = MetricsRegistry.of("network/queue", printed, Map.of());
                        assertEquals(0L, metrics.get("missing"), printed);
                        assertEquals(0L, metrics.get("twice"), printed);
                        assertEquals(1, metrics.get("members"), printed);
                        assertEquals(5, metrics.get("most_by_one"), printed);
                    }
                    assertEquals(10, anna.work().tasks());
                    double cores = 0;
                    for (int round = 0; round < ROUNDS && cores == 0; round++) {
                        run(launcher, programs);
                        cores = anna.work().cores();
                    }
                    assertTrue(
                            cores > 0 && cores <= Runtime.getRuntime().availableProcessors() + 0.1, "cores " + cores);
                }
                await(events, ClassEvent.ClassEventKind.LEFT);
                RunException wrong = assertThrows(
                        RunException.class, () -> ClassMember.join(launcher, address, "K7Q2-M4RT-X9HV", "Ben", 1));
                assertTrue(wrong.getMessage().contains("K7Q2"), wrong.getMessage());
                assertThrows(
                        RunException.class,
                        () -> ClassMember.join(launcher, "nowhere", room.code().toString(), "Ben", 1));
            }
        }
    }

    @Test
    void aClassOnDiskHasItsQueueThereAndBeginsAnewWithEachProgram() throws Exception {
        BlockingQueue<ClassEvent> events = new LinkedBlockingQueue<>();
        try (Launcher launcher = new Launcher(AppDirectories.here())) {
            ProgramBuilder programs = new ProgramBuilder(launcher);
            try (OpenClass room = OpenClass.onDisk(launcher, programs, events::add)) {
                assertTrue(room.isOnDisk());
                assertEquals(1, stores(launcher).size());
                String address = "127.0.0.1:" + room.port();
                try (ClassMember anna =
                        ClassMember.join(launcher, address, room.code().toString(), "Anna", 1)) {
                    await(events, ClassEvent.ClassEventKind.JOINED);
                    for (int round = 0; round < 2; round++) {
                        String printed = run(launcher, programs);
                        Map<String, Number> metrics = MetricsRegistry.of("network/queue", printed, Map.of());
                        assertEquals(0L, metrics.get("missing"), printed);
                        assertEquals(0L, metrics.get("twice"), printed);
                        assertEquals(5, metrics.get("most_by_one"), printed);
                    }
                    assertEquals(10, anna.tasks());
                    byte[] store = Files.readAllBytes(stores(launcher).get(0).resolve("db-1.log"));
                    assertTrue(
                            new String(store, StandardCharsets.ISO_8859_1).contains("Anna"), "her answers are there");
                }
            }
            assertEquals(List.of(), stores(launcher), "nothing is left of a class that is over");
        }
    }

    /** Returns the folders with a store of a class. */
    private static List<Path> stores(Launcher launcher) throws Exception {
        try (Stream<Path> folders = Files.list(launcher.folder("probe").getParent())) {
            return folders.filter(each -> each.getFileName().toString().startsWith("class-"))
                    .toList();
        }
    }

    private static String run(Launcher launcher, ProgramBuilder programs) throws Exception {
        Run run = launcher.start(programs.byItself(
                Catalog.program("network/queue"), List.of("5", "1", "0", "0", "memory"), Jdk.own(), Language.EN));
        assertEquals(0, run.ended().get(PATIENCE_S, TimeUnit.SECONDS).status());
        return run.output().snapshot().text(OutputStreamKind.OUT);
    }

    private static void await(BlockingQueue<ClassEvent> events, ClassEvent.ClassEventKind kind)
            throws InterruptedException {
        ClassEvent event;
        do {
            event = events.poll(PATIENCE_S, TimeUnit.SECONDS);
            assertNotNull(event, "no event " + kind);
        } while (event.kind() != kind);
    }
}
