package classroom.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.vote.VoteFixture.VotingPhone;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a phone or anything else may send to the server that isn't a vote. */
class HostileVotesTest {
    private static final int CONNECTIONS = 500;

    private VoteFixture vote;

    @BeforeEach
    void open() throws IOException {
        vote = new VoteFixture(VoteFixture.choices());
    }

    @AfterEach
    void close() {
        vote.close();
    }

    private void assertItStillCounts() throws Exception {
        int before = vote.poll.tally(0).total();
        VotingPhone phone = vote.new VotingPhone(true).look();
        assertEquals(303, phone.vote("0"));
        assertEquals(before + 1, vote.poll.tally(0).total());
    }

    private static String sentence(String key) {
        return VotePage.escaped(Texts.text(Language.EN, key));
    }

    @Test
    void aWrongKeyFindsNothing() throws Exception {
        String key = vote.page().getPath();
        String base = "http://127.0.0.1:" + vote.server.port();
        for (String path : List.of(
                "/",
                "/favicon.ico",
                key + "x",
                key.substring(0, key.length() - 1),
                key + "/",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                key + "/../../../../etc/passwd")) {
            HttpResponse<String> answer = vote.send(HttpRequest.newBuilder(URI.create(base + path)));
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains(sentence("vote.page.key")), path);
            assertFalse(answer.body().contains("root:") || answer.body().contains("alert(1)"), path);
        }
        assertTrue(
                vote.raw("GET /../../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n").contains(" 404 "));
        assertItStillCounts();
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "PATCH", "CONNECTED", "TRACE")) {
            String answer = vote.raw(method + " " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n");
            assertTrue(answer.contains(" 405 "), method + ": " + answer);
        }
        assertTrue(vote.raw("HEAD " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                .contains(" 200 "));
        assertItStillCounts();
    }

    @Test
    void aHugeBodyIsNotRead() throws Exception {
        assertEquals(
                413,
                vote.post("answer=0&" + "x".repeat(2 * VoteHandler.MAX_BODY_BYTES))
                        .statusCode());
        String head = "POST " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n";
        assertTrue(vote.raw(head + "Content-Length: 9999999999\r\n\r\nanswer=0").contains(" 413 "));
        String chunk = "7d1\r\n" + "x".repeat(2001) + "\r\n";
        assertTrue(vote.raw(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n")
                .contains(" 413 "));
        String json = head.replace("application/x-www-form-urlencoded", "application/json");
        assertTrue(vote.raw(json + "Content-Length: 2\r\n\r\n{}").contains(" 415 "));
        assertEquals(0, vote.poll.tally(0).total());
        assertItStillCounts();
    }

    @Test
    void aFloodOfHeadersIsRefused() throws Exception {
        StringBuilder many = new StringBuilder("GET " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < 5000; i++) {
            many.append("X-").append(i).append(": ").append(i).append("\r\n");
        }
        assertFalse(vote.raw(many + "\r\n").contains(" 200 "));
        String large = "GET " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\nX-Large: "
                + "x".repeat(VoteHandler.MAX_HEAD_CHARS) + "\r\n\r\n";
        assertFalse(vote.raw(large).contains(" 200 "));
        String cookies =
                "GET " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\nCookie: vote=<script>; vote=\r\n\r\n";
        assertTrue(vote.raw(cookies).contains(" 200 "));
        assertItStillCounts();
    }

    @Tag("once")
    @Test
    void whatIsNoHttpIsGivenUp() throws Exception {
        for (String nonsense : List.of(
                "\r\n\r\n",
                "hello\r\n\r\n",
                "GET\r\n\r\n",
                "GET  HTTP/1.1\r\n\r\n",
                "GET http://[ HTTP/1.1\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
                "POST " + vote.page().getPath() + " HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
                "POST " + vote.page().getPath() + " HTTP/1.1\r\nContent-Length: x\r\n\r\n")) {
            assertFalse(vote.raw(nonsense).contains(" 200 "), nonsense);
        }
        assertItStillCounts();
    }

    @Test
    void aTokenCannotBeInvented() throws Exception {
        for (String device : List.of("", "x", "A".repeat(32), "A".repeat(5000), "%00", "../../etc")) {
            HttpResponse<String> answer = vote.post("lang=en&round=0&answer=1&device=" + device);
            assertEquals(device.length() > 1000 ? 413 : 403, answer.statusCode(), device);
        }
        assertTrue(vote.post("lang=en&round=0&answer=1&device=x").body().contains(sentence("vote.page.device")));
        assertEquals(0, vote.poll.tally(0).total());
    }

    @Test
    void aPhoneThatFloodsIsHeldBackAndItsVoteStays() throws Exception {
        VotingPhone phone = vote.new VotingPhone(true).look();
        assertEquals(303, phone.vote("1"));
        int status = 200;
        for (int i = 0; i < 2000 && status == 200; i++) {
            HttpResponse<String> answer = vote.get("?lang=en");
            status = answer.statusCode();
            if (status == 429) {
                assertTrue(answer.body().contains(sentence("vote.page.flood")), answer.body());
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            }
        }
        assertEquals(429, status);
        assertEquals(1, vote.poll.tally(0).count(1));
    }

    @Test
    void onePlaceCannotFillTheVote() throws Exception {
        List<String> devices = new ArrayList<>();
        DeviceTokens tokens = vote.session.tokens();
        int status = 303;
        while (status == 303 && devices.size() < 2 * VoteHandler.MAX_DEVICES_OF_ADDRESS) {
            devices.add(tokens.next());
            status = vote.post("lang=en&round=0&answer=1&device=" + devices.get(devices.size() - 1))
                    .statusCode();
        }
        assertEquals(409, status);
        assertEquals(VoteHandler.MAX_DEVICES_OF_ADDRESS, vote.poll.tally(0).total());
        String first = "lang=en&round=0&answer=2&device=" + devices.get(0);
        assertEquals(303, vote.post(first).statusCode(), "who has voted may change it");
        assertEquals(1, vote.poll.tally(0).count(2));
    }

    /** 500 connections that send only half a request, and some that send it slowly, don't keep a phone out for long. */
    @Tag("once")
    @Test
    void manySlowConnectionsAreGivenUp() throws Exception {
        String half = "POST " + vote.page().getPath() + " HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 30\r\n\r\nanswer=";
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Socket socket = new Socket();
                sockets.add(socket);
                try {
                    socket.connect(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), vote.server.port()),
                            VoteFixture.PATIENCE_MS);
                    socket.getOutputStream()
                            .write((i % 2 == 0 ? half : "GET / HT").getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // The server has as many as it takes, and closes the others at once.
                    socket.close();
                }
            }
            long end = System.nanoTime() + VoteFixture.PATIENCE_MS * 1_000_000L;
            int counted = 0;
            while (counted == 0 && System.nanoTime() < end) {
                try {
                    assertItStillCounts();
                    counted++;
                } catch (IOException e) {
                    // Not yet: a phone would try again, too.
                    Thread.onSpinWait();
                }
            }
            assertEquals(1, counted, "a phone gets through");
            assertEquals(1, vote.poll.tally(0).total());
            for (Socket each : sockets) {
                if (!each.isClosed()) {
                    each.setSoTimeout(VoteFixture.PATIENCE_MS);
                    assertTrue(isGivenUp(each), "a connection is still open");
                }
            }
        } finally {
            for (Socket each : sockets) {
                each.close();
            }
        }
    }

    private static boolean isGivenUp(Socket socket) {
        try {
            return !VoteFixture.firstLine(socket.getInputStream()).contains(" 200 ");
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
