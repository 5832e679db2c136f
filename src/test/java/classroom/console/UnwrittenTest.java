package classroom.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.lesson.Catalog;
import classroom.run.jdk.Jdk;
import classroom.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** An answer that can't be written is told, and is no success. */
class UnwrittenTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Standard output on a disk with room for so many bytes. */
    private static final class Full extends OutputStream {
        private int left;

        Full(int left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    private static void assertTold(int room, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new Full(room), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, new PrintStream(err, true, StandardCharsets.UTF_8), true);
        assertEquals(1, new ConsoleApp(Catalog.lessons(), PATIENCE, terminal).run(words));
        assertEquals(
                Texts.text("console.failed.output"),
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void whatIsNotWrittenIsNoSuccess() {
        assertTold(0, "list");
        assertTold(100, "list", "--json");
        assertTold(0, "--help");
        assertTold(0, "--version");
        assertTold(10, "run", "bank/locked", "--set", "threads=3", "--json");
    }

    @Test
    void aChangedFileOfTheAppIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new NoClassDefFoundError("classroom/console/Missing");
            }
        };
        PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
        for (boolean changed : new boolean[] {true, false}) {
            err.reset();
            Terminal terminal = new Terminal(new PrintStream(broken, true, StandardCharsets.UTF_8), told, true);
            assertEquals(1, new ConsoleApp(Catalog.lessons(), PATIENCE, terminal, () -> changed).run("list"));
            String sentence = err.toString(StandardCharsets.UTF_8);
            assertEquals(changed, sentence.contains(Texts.text("app.changed")), sentence);
            assertEquals(!changed, sentence.contains("classroom/console/Missing"), sentence);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceAndAClosedOutputAreTold() throws Exception {
        for (String output : new String[] {">/dev/full", ">&-"}) {
            Process console = new ProcessBuilder(
                            "/bin/sh",
                            "-c",
                            "exec \"$@\" " + output,
                            "sh",
                            Jdk.own().java().toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            "classroom.Main",
                            "list",
                            "--json",
                            "--lang",
                            "en")
                    .redirectErrorStream(false)
                    .start();
            console.getOutputStream().close();
            String told = new String(console.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(1, console.waitFor(), output + told);
            assertTrue(told.contains("could not be written to standard output"), output + told);
        }
    }
}
