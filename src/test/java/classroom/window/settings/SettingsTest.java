package classroom.window.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.run.jdk.Jdk;
import classroom.text.Language;
import classroom.window.theme.Theme;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that settings are stored, and that invalid ones are ignored and reported. */
class SettingsTest {
    private static final LessonParameter SECONDS = new NumberParameter("seconds", 1, 60, 10);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("settings.properties");
    }

    private Settings stored(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        return Settings.read(folder);
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertUsual(Settings.read(folder));
        assertFalse(Settings.read(folder).isBroken());
    }

    @Test
    void settingsOfANewerAppAreKeptForIt() throws IOException {
        Settings settings = stored("format=2", "theme=sepia", "hologram=on");
        assertNull(settings.theme());
        assertTrue(settings.isBroken() && settings.isNewer());
        settings.fontSteps(1);
        settings.write();
        List<String> lines = Files.readAllLines(file());
        assertTrue(lines.containsAll(List.of("format=2", "theme=sepia", "hologram=on", "font=1")), lines.toString());
        assertFalse(stored("format=1", "theme=sepia").isNewer());
    }

    private static void assertUsual(Settings settings) {
        assertEquals(Language.of(Locale.getDefault()), settings.language());
        assertNull(settings.theme());
        assertEquals(0, settings.fontSteps());
        assertNull(settings.place());
        assertFalse(settings.maximized());
        assertEquals("", settings.lesson());
        assertNull(settings.jdk());
        assertEquals("10", settings.parameter("freeze", SECONDS));
        assertEquals("freeze/blocking", settings.program("freeze", "left", "freeze/blocking"));
    }

    @Test
    void whatIsChosenIsThereAtTheNextStart() throws IOException {
        Jdk jdk = new Jdk(folder.resolve("a java=1 # 课"), "25.0.1", "A|B: vendor");
        Settings settings = Settings.read(folder);
        settings.language(Language.ZH);
        settings.theme(Theme.DARK);
        settings.fontSteps(-2);
        settings.place(new Rectangle(-10, 20, 1300, 900));
        settings.maximized(true);
        settings.lesson("freeze");
        settings.jdk(jdk);
        settings.parameter("freeze", SECONDS, "3");
        settings.chooseProgram("freeze", "right", "freeze/blocking");
        settings.write();
        Settings next = Settings.read(folder);
        assertEquals(Language.ZH, next.language());
        assertEquals(Theme.DARK, next.theme());
        assertEquals(-2, next.fontSteps());
        assertEquals(new Rectangle(-10, 20, 1300, 900), next.place());
        assertTrue(next.maximized());
        assertEquals("freeze", next.lesson());
        assertEquals(new Jdk(jdk.home(), "25.0.1", "A B: vendor"), next.jdk());
        assertEquals("3", next.parameter("freeze", SECONDS));
        assertEquals("freeze/blocking", next.program("freeze", "right", "freeze/background"));
        assertFalse(next.isBroken());
        next.jdk(null);
        next.write();
        assertNull(Settings.read(folder).jdk());
    }

    @Test
    void onlyAChangeIsTold() {
        AtomicInteger changes = new AtomicInteger();
        Settings settings = Settings.read(folder);
        settings.whenChanged(changes::incrementAndGet);
        settings.fontSteps(2);
        settings.fontSteps(2);
        settings.jdk(null);
        assertEquals(1, changes.get());
        settings.fontSteps(0);
        assertEquals(2, changes.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=de",
                "language=",
                "theme=pink",
                "font=7",
                "font=-3",
                "font=large",
                "place=1 2 3",
                "place=a b c d",
                "place=",
                "maximized=perhaps",
                "java=17",
                "freeze.seconds=0",
                "freeze.seconds=61",
                "freeze.seconds=ten",
                "freeze.seconds="
            })
    void aBrokenValueIsTheUsualOneAndIsTold(String line) throws IOException {
        Settings settings = stored(line);
        assertUsual(settings);
        assertTrue(settings.isBroken(), line);
        assertTrue(Files.readString(file()).contains(line), "it is only read");
    }

    @Test
    void theOtherValuesOfABrokenFileCount() throws IOException {
        Settings settings = stored("font=huge", "theme=dark", "unknown=1");
        assertEquals(0, settings.fontSteps());
        assertEquals(Theme.DARK, settings.theme());
        assertTrue(settings.isBroken());
    }

    @Test
    void rubbishIsNoFileOfSettings() throws IOException {
        byte[] rubbish = new byte[3000];
        new Random(3).nextBytes(rubbish);
        Files.write(file(), rubbish);
        Settings settings = Settings.read(folder);
        assertUsual(settings);
        assertTrue(settings.isBroken());
        Files.writeString(file(), "theme=\\uZZZZ\n", StandardCharsets.UTF_8);
        assertTrue(Settings.read(folder).isBroken());
        settings.theme(Theme.DARK);
        settings.write();
        assertEquals(Theme.DARK, Settings.read(folder).theme(), "a new choice replaces it");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsTold() throws IOException {
        Files.createDirectories(file());
        Settings settings = Settings.read(folder);
        assertUsual(settings);
        assertTrue(settings.isBroken());
    }

    @Test
    void whereNothingCanBeWrittenTheAppGoesOn() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file");
        Settings settings = Settings.read(occupied.resolve("config"));
        settings.theme(Theme.DARK);
        assertThrows(IOException.class, settings::write);
        assertEquals(Theme.DARK, settings.theme(), "it counts for this start");
    }

    @Test
    void aFailedWriteLeavesNothingBehind() throws IOException {
        Files.createDirectories(file().resolve("not empty"));
        Settings settings = Settings.read(folder);
        settings.theme(Theme.DARK);
        assertThrows(IOException.class, settings::write);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(Set.of(file(), folder.resolve("settings.lock")), files.collect(Collectors.toSet()));
        }
    }

    @Test
    void twoWindowsKeepEachOthersChoices() throws Exception {
        Settings one = stored("theme=light", "font=1", "later=?", "place=none");
        Settings other = Settings.read(folder);
        assertNull(one.place());
        one.theme(Theme.DARK);
        one.fontSteps(2);
        one.write();
        other.language(Language.ZH);
        other.jdk(null);
        other.write();
        one.fontSteps(0);
        one.write();
        Settings next = Settings.read(folder);
        assertEquals(Theme.DARK, next.theme());
        assertEquals(Language.ZH, next.language());
        assertEquals(0, next.fontSteps());
        assertTrue(Files.readString(file()).contains("later=?"), "what this version doesn't know stays");
        assertNull(next.place());
        assertFalse(next.isBroken(), "what meant nothing has gone");
    }

    @Test
    void manyWriteAtOnceAndNothingIsLost() throws Exception {
        int windows = 8;
        ExecutorService all = Executors.newFixedThreadPool(windows);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < windows; i++) {
                Settings settings = Settings.read(folder);
                String lesson = "lesson" + i;
                done.add(all.submit(() -> {
                    settings.chooseProgram(lesson, "left", lesson + "/program");
                    settings.write();
                    return null;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        } finally {
            all.shutdown();
        }
        Settings next = Settings.read(folder);
        for (int i = 0; i < windows; i++) {
            assertEquals("lesson" + i + "/program", next.program("lesson" + i, "left", "none"));
        }
    }

    @Test
    void aFailedWriteIsTriedAgainWithTheNext() throws IOException {
        Files.createDirectories(file().resolve("not empty"));
        Settings settings = Settings.read(folder);
        settings.theme(Theme.DARK);
        assertThrows(IOException.class, settings::write);
        Files.delete(file().resolve("not empty"));
        Files.delete(file());
        settings.fontSteps(1);
        settings.write();
        assertEquals(Theme.DARK, Settings.read(folder).theme());
    }
}
