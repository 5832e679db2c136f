package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.lesson.SourceText;
import classroom.text.Language;
import classroom.text.Texts;
import classroom.trace.ThreadTrace;
import classroom.trace.Trace;
import classroom.trace.format.TraceException;
import classroom.trace.save.SavedRun;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are saved, and read back. */
class SavedReportTest {
    @TempDir
    static Path folder;

    private static Path file;
    private static ConsoleResult run;

    @BeforeAll
    static void save() {
        Language before = Texts.language();
        file = folder.resolve("saved.ccrun");
        run = ConsoleResult.to(
                "run", "bank/unlocked", "--set", "threads=30", "--trace", file.toString(), "--json", "--lang", "zh");
        Texts.use(before);
    }

    @Test
    void aSavedRunShowsWhatTheRunShowed() {
        assertEquals("", run.err());
        assertEquals(0, run.exit());
        ConsoleResult said = ConsoleResult.to("trace", file.toString(), "--json");
        assertEquals("", said.err());
        assertEquals(0, said.exit());
        JsonObject before = run.json();
        JsonObject after = said.json();
        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        for (String same : List.of("program", "parameters", "java", "output", "metrics", "events", "threads")) {
            assertEquals(before.get(same).toString(), after.get(same).toString());
        }
        assertTrue(after.get("exit").isJsonNull());
        assertTrue(after.get("wall_ms").getAsLong() <= before.get("wall_ms").getAsLong(), said.out());
        assertEquals(
                before.getAsJsonArray("processes").get(0).getAsJsonObject().get("pid"),
                after.getAsJsonArray("processes").get(0).getAsJsonObject().get("pid"));
    }

    @Test
    void timeBeginsWhenTheAppStartsTheProcessAndNotWhenItsJvmIsReady() throws TraceException {
        Trace trace = SavedRun.open(file).trace();
        ThreadTrace main = trace.threads().get(0);
        assertEquals(trace.processes().get(0).startedAt(), trace.start());
        assertTrue(
                main.firstAt() - trace.start() > TimeUnit.MILLISECONDS.toNanos(5),
                "no JVM starts in " + (main.firstAt() - trace.start()) + " ns");
        JsonObject told = ConsoleResult.to("trace", file.toString(), "--json").json();
        assertEquals(
                0,
                told.getAsJsonArray("processes")
                        .get(0)
                        .getAsJsonObject()
                        .get("started_ms")
                        .getAsLong());
    }

    @Test
    void theSourceIsSavedInBothLanguages() throws IOException {
        SavedRun saved = SavedRun.open(file);
        for (Language language : Language.values()) {
            String source = SourceText.of(Catalog.program("bank/unlocked"), language);
            assertTrue(saved.sources().containsValue(source), language.tag());
        }
    }

    @Test
    void peopleReadItInTheirLanguage() {
        for (Language language : Language.values()) {
            ConsoleResult said = ConsoleResult.to("trace", file.toString(), "--lang", language.tag());
            assertEquals("", said.err());
            assertTrue(said.out().startsWith("bank/unlocked  " + Texts.text(language, "bank.unlocked")), said.out());
            assertTrue(said.out().contains(Texts.text(language, "bank.metric.lost")), said.out());
            assertFalse(said.out().contains(Texts.text(language, "console.report.exit")), said.out());
        }
    }

    @Test
    void theLastOfSeveralRunsIsSaved() {
        Path last = folder.resolve("last.ccrun");
        ConsoleResult series = ConsoleResult.to(
                "run", "bank/volatile", "--set", "threads=9", "--times", "2", "--trace", last.toString(), "--json");
        assertEquals(0, series.exit(), series.err());
        ConsoleResult said = ConsoleResult.to("trace", last.toString(), "--json");
        assertEquals(series.json().getAsJsonArray("metrics").get(1), said.json().get("metrics"));
    }

    @Test
    void whatIsNoSavedRunIsSaidInASentence() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertRefused("damaged", Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused("foreign", "Hello".getBytes(StandardCharsets.UTF_8));
        assertRefused("foreign", new byte[0]);
        assertRefused("newer", zip("format=99\n"));
        assertRefused("damaged", zip("format=1\nprogram=bank/locked\nparameter.threads=many\n"));
    }

    @Test
    void aRunOfAProgramThatIsNotHereIsReadAllTheSame() throws IOException {
        Path strange = Files.write(
                folder.resolve("strange.ccrun"), zip("format=1\nprogram=other/program\nparameter.what=5\n"));
        ConsoleResult said = ConsoleResult.to("trace", strange.toString());
        assertEquals(1, said.exit(), "it has no trace");
        assertEquals(Texts.text("outcome.unrecorded.all"), said.err().strip());
        assertEquals("other/program", said.out().lines().findFirst().orElseThrow());
        assertTrue(said.out().contains("what "), said.out());
    }

    @Test
    void aRunThatCannotBeSavedIsToldAllTheSame() throws IOException {
        // As long as a name may be: what is written first needs a longer one.
        Path blocked = folder.resolve("x".repeat(249) + ".ccrun");
        ConsoleResult said =
                ConsoleResult.to("run", "bank/atomic", "--set", "threads=3", "--trace", blocked.toString(), "--json");
        assertEquals(1, said.exit());
        assertEquals(3, said.json().getAsJsonObject("metrics").get("balance").getAsInt());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(blocked.toString()), said.err());
        assertFalse(Files.exists(blocked));
    }

    @Test
    void nothingBesideTheFileIsTouched() throws IOException {
        Path file = folder.resolve("beside.ccrun");
        for (String part : List.of(".part", ".1.part", ".2.part")) {
            Files.writeString(folder.resolve("beside.ccrun" + part), "mine");
        }
        assertEquals(
                0,
                ConsoleResult.to("run", "bank/atomic", "--set", "threads=3", "--trace", file.toString(), "--json")
                        .exit());
        assertEquals(
                3,
                ConsoleResult.to("trace", file.toString(), "--json")
                        .json()
                        .getAsJsonObject("metrics")
                        .get("balance")
                        .getAsInt());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(
                    Set.of("beside.ccrun", "beside.ccrun.part", "beside.ccrun.1.part", "beside.ccrun.2.part"),
                    all.map(each -> each.getFileName().toString())
                            .filter(each -> each.startsWith("beside"))
                            .collect(Collectors.toSet()));
        }
        assertEquals("mine", Files.readString(folder.resolve("beside.ccrun.part")));
        assertEquals("mine", Files.readString(folder.resolve("beside.ccrun.1.part")));
    }

    private static void assertRefused(String why, byte[] bytes) throws IOException {
        Path wrong = Files.write(folder.resolve("wrong.ccrun"), bytes);
        for (Language language : Language.values()) {
            ConsoleResult said = ConsoleResult.to("trace", wrong.toString(), "--json", "--lang", language.tag());
            assertEquals(2, said.exit());
            assertEquals("", said.out());
            assertEquals(
                    Texts.text(language, "run.trace." + why, wrong), said.err().strip());
        }
    }

    private static byte[] zip(String about) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("run.properties"));
            entries.write(about.getBytes(StandardCharsets.UTF_8));
        }
        return Files.readAllBytes(zip);
    }
}
