package classroom.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit;
import javax.swing.text.html.parser.ParserDelegator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a browser sees it: as the JDK parses it on every machine, and in Chromium where that is installed. */
class VotePageBrowserTest {
    private static final int PATIENCE_S = 120;
    private static final int BLUE = 0x1257a8;

    @TempDir
    Path folder;

    private VoteFixture vote;

    @BeforeEach
    void open() throws Exception {
        vote = new VoteFixture(VoteFixture.choices());
    }

    @AfterEach
    void close() {
        vote.close();
    }

    @Test
    void theServedPageHasOneFormAndNoScript() throws Exception {
        HttpResponse<String> page = vote.get("?lang=en");
        List<String> tags = new ArrayList<>();
        List<String> picks = new ArrayList<>();
        new ParserDelegator()
                .parse(
                        new StringReader(page.body()),
                        new HTMLEditorKit.ParserCallback() {
                            @Override
                            public void handleStartTag(
                                    HTML.Tag tag, javax.swing.text.MutableAttributeSet attributes, int at) {
                                tags.add(tag.toString());
                            }

                            @Override
                            public void handleSimpleTag(
                                    HTML.Tag tag, javax.swing.text.MutableAttributeSet attributes, int at) {
                                tags.add(tag.toString());
                                if ("radio".equals(attributes.getAttribute(HTML.Attribute.TYPE))) {
                                    picks.add((String) attributes.getAttribute(HTML.Attribute.VALUE));
                                }
                            }
                        },
                        true);
        assertEquals(1, tags.stream().filter("form"::equals).count(), tags.toString());
        assertFalse(tags.contains("script"), tags.toString());
        assertEquals(List.of("0", "1", "2"), picks);
        String style = page.body().replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertTrue(
                page.headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()
                        .contains("'sha256-" + hash + "'"),
                "a browser applies the style");
    }

    /** A vote as a browser without cookies and scripts sends it: the fields of the form that the page has. */
    @Tag("once")
    @Test
    void whatTheFormSendsIsAVote() throws Exception {
        VoteFixture.VotingPhone phone = vote.new VotingPhone(false).look();
        assertEquals(303, phone.vote("2"));
        assertEquals(Map.of(2, 1), vote.poll.tally(0).counts());
        Optional<Path> chromium = chromium();
        if (chromium.isEmpty()) {
            assertTrue(phone.page.contains("checked"), "the vote is seen on the page");
            return;
        }
        String device = "?lang=en&device=" + phone.hidden("device");
        String dom = browser(chromium.get(), List.of("--dump-dom"), vote.server.url() + device);
        assertTrue(dom.contains("role=\"status\""), dom);
        assertTrue(dom.replaceAll("\\s+", " ").contains("value=\"2\" checked"), dom);
        assertTrue(dom.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "shown as text: " + dom);
        Path picture = folder.resolve("page.png");
        browser(
                chromium.get(),
                List.of("--screenshot=" + picture, "--window-size=360,740", "--hide-scrollbars"),
                vote.server.url() + device);
        BufferedImage seen = ImageIO.read(picture.toFile());
        assertTrue(blue(seen) > 1000, "the button has its color: the policy lets the style through");
    }

    private static long blue(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels)
                .filter(pixel -> (pixel & 0xffffff) == BLUE)
                .count();
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(each -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private String browser(Path chromium, List<String> options, String url) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(options);
        command.add(url);
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("error").toFile())
                .start();
        try {
            assertTrue(process.waitFor(PATIENCE_S, TimeUnit.SECONDS), "the browser ends");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(out);
    }
}
