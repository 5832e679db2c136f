package classroom.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import classroom.text.Language;
import classroom.text.Texts;
import classroom.vote.VoteFixture.VotingPhone;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests how phones vote. */
class VoteServerTest {
    private static final long PATIENCE_MS = 10_000;

    private static final int CLIENTS = 60;

    private VoteFixture vote;

    private VoteFixture open(PollQuestion question) throws IOException {
        vote = new VoteFixture(question);
        return vote;
    }

    @AfterEach
    void close() {
        if (vote != null) {
            vote.close();
        }
    }

    private static String en(String key, Object... arguments) {
        return VotePage.escaped(Texts.text(Language.EN, key, arguments));
    }

    @Test
    void aVoteCountsOnceADeviceAndCanBeChanged() throws Exception {
        open(VoteFixture.choices());
        for (boolean cookies : List.of(true, false)) {
            Tally before = vote.poll.tally(0);
            VotingPhone phone = vote.new VotingPhone(cookies).look();
            assertTrue(phone.page.contains(en("vote.page.pick")), phone.page);
            assertEquals(303, phone.vote("1"));
            assertTrue(phone.page.contains(en("vote.page.counted", "B")), phone.page);
            assertTrue(phone.page.contains("value=\"1\" checked"), "what was picked is seen again");
            assertEquals(before.total() + 1, vote.poll.tally(0).total());
            assertEquals(303, phone.vote("2"));
            assertTrue(phone.page.contains(en("vote.page.counted", "C")), phone.page);
            assertEquals(before.total() + 1, vote.poll.tally(0).total(), "cookies: " + cookies);
            assertEquals(before.count(2) + 1, vote.poll.tally(0).count(2));
            assertEquals(before.count(1), vote.poll.tally(0).count(1));
        }
    }

    /** What is promised: one vote a device that keeps its token, however often it opens the page. */
    @Test
    void whoeverDropsTheTokenIsANewDevice() throws Exception {
        open(VoteFixture.choices());
        VotingPhone keeps = vote.new VotingPhone(true);
        VotingPhone drops = vote.new VotingPhone(false);
        for (int i = 1; i <= 3; i++) {
            assertEquals(303, keeps.look().vote("0"));
            assertEquals(303, drops.look().vote("1"));
            assertEquals(Map.of(0, 1, 1, i), vote.poll.tally(0).counts());
        }
    }

    @Test
    void aClassVotesAtOnce() throws Exception {
        open(VoteFixture.choices());
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        ExecutorService class60 = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String answer = Integer.toString(i % 3);
                boolean cookies = i % 2 == 0;
                answers.add(class60.submit(() -> {
                    together.await(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS);
                    return vote.new VotingPhone(cookies).look().vote(answer);
                }));
            }
            for (Future<Integer> each : answers) {
                assertEquals(303, each.get(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS));
            }
        } finally {
            class60.shutdownNow();
        }
        assertEquals(Map.of(0, 20, 1, 20, 2, 20), vote.poll.tally(0).counts());
        assertEquals(CLIENTS, vote.poll.tally(0).total());
    }

    @Test
    void theSecondVoteIsAnotherOne() throws Exception {
        open(VoteFixture.choices());
        VotingPhone phone = vote.new VotingPhone(true).look();
        VotingPhone late = vote.new VotingPhone(true).look();
        assertEquals(303, phone.vote("0"));
        vote.poll.close();
        assertEquals(409, late.vote("1"));
        assertTrue(late.page.contains(en("vote.page.late")), late.page);
        assertFalse(late.page.contains("<form"), "there is nothing to send");
        assertTrue(phone.look().page.contains(en("vote.page.closed.counted", "A")), phone.page);
        String first = "device=" + phone.cookie.substring(5) + "&round=0&answer=2";
        vote.poll.open(1);
        HttpResponse<String> meant = vote.post(first + "&lang=en", "Cookie", phone.cookie);
        assertEquals(409, meant.statusCode());
        assertTrue(meant.body().contains(en("vote.page.round")), meant.body());
        assertTrue(phone.look().page.contains(en("vote.page.again")), phone.page);
        assertEquals(303, phone.vote("2"));
        assertEquals(Map.of(0, 1), vote.poll.tally(0).counts());
        assertEquals(Map.of(2, 1), vote.poll.tally(1).counts());
    }

    @Test
    void aLineIsTyped() throws Exception {
        open(VoteFixture.lines());
        VotingPhone phone = vote.new VotingPhone(true).look();
        assertTrue(phone.page.contains("type=\"text\""), phone.page);
        assertEquals(303, phone.vote("19"));
        assertTrue(phone.page.contains(en("vote.page.counted", "19")), phone.page);
        assertEquals(303, phone.vote(" １７ "), "full-width digits");
        for (String wrong : List.of("", "0", "41", "-3", "x", "1e1", "99999999999999999999", "<b>")) {
            assertEquals(409, phone.vote(wrong), wrong);
            assertTrue(phone.page.contains(en("vote.page.answer")), wrong);
            assertFalse(phone.page.contains("<b>"), wrong);
        }
        assertEquals(Map.of(17, 1), vote.poll.tally(0).counts());
    }

    @Test
    void thePageSpeaksTheLanguageOfThePhoneOrOfItsReader() throws Exception {
        open(VoteFixture.choices());
        assertTrue(vote.get("", "Accept-Language", "zh-CN,zh;q=0.9").body().contains("lang=\"zh-CN\"><head>"));
        assertTrue(vote.get("", "Accept-Language", "en-GB").body().contains("lang=\"en\"><head>"));
        String chosen = vote.get("?lang=zh", "Accept-Language", "en").body();
        assertTrue(chosen.contains("会打印什么？") && chosen.contains("lang=\"zh-CN\"><head>"), chosen);
        assertTrue(chosen.contains("?lang=en"), "and the way back");
        assertTrue(vote.get("?lang=%22%3E", "Accept-Language", "en").body().contains("lang=\"en\"><head>"));
    }

    @Test
    void textsAreNeverMarkup() throws Exception {
        open(VoteFixture.choices());
        HttpResponse<String> page = vote.get("?lang=en");
        assertFalse(page.body().contains("<script"), page.body());
        assertTrue(page.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page.body());
        assertTrue(page.body().contains("&lt;b&gt;1&lt;/b&gt;"), page.body());
        assertTrue(page.body().contains("2 &amp; &quot;3&quot;"), page.body());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(page.headers().firstValue("Set-Cookie").orElseThrow().contains("HttpOnly"));
    }

    @Test
    void itStartsAnewElsewhereAndKnowsItsDevices() throws Exception {
        open(VoteFixture.choices());
        VotingPhone phone = vote.new VotingPhone(true).look();
        assertEquals(303, phone.vote("1"));
        String old = vote.server.url();
        vote.server.close();
        try (VoteServer next = VoteServer.start(vote.poll, vote.session, InetAddress.getLoopbackAddress())) {
            assertNotEquals(old.replaceFirst(".*/", ""), next.url().replaceFirst(".*/", ""), "another key");
            assertEquals(1, vote.poll.tally(0).total(), "nothing is lost");
            assertTrue(next.isReachable());
        }
    }

    @Test
    void itLeavesNoThreadAndNoPort() throws Exception {
        Set<Thread> before = threads();
        open(VoteFixture.choices());
        vote.new VotingPhone(true).look();
        assertTrue(
                threads().stream().anyMatch(each -> each.getName().startsWith("classroom vote")),
                threads().toString());
        vote.close();
        Set<Thread> left = threads();
        left.removeAll(before);
        left.removeIf(each -> each.getName().startsWith("HttpClient"));
        for (Thread each : left) {
            // A pool has ended a moment before its last thread.
            each.join(PATIENCE_MS);
        }
        left.removeIf(each -> !each.isAlive());
        assertEquals(Set.of(), left);
        assertThrows(ConnectException.class, () -> vote.get(""));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(each -> each.getName().contains("vote")
                        || each.getName().contains("HTTP")
                        || each.getName().contains("idle"))
                .collect(Collectors.toSet());
    }
}
