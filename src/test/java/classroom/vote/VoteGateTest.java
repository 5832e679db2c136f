package classroom.vote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attackers who hold connections open, and a class that votes meanwhile; with real sockets. */
class VoteGateTest {
    private static final int PHONES = 70;
    private static final int HALF_OPEN = 2 * VoteGate.MAX_CONNECTIONS;
    private static final String HALF = "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ";

    private final List<Socket> attackers = new ArrayList<>();
    private VoteFixture vote;

    @BeforeEach
    void open() throws IOException {
        vote = new VoteFixture(VoteFixture.choices());
    }

    @AfterEach
    void close() throws IOException {
        for (Socket each : attackers) {
            each.close();
        }
        vote.close();
    }

    /** Opens a connection that sends half of a request's head. */
    private Socket attack(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), vote.server.port()), VoteFixture.PATIENCE_MS);
        socket.setSoTimeout(VoteFixture.PATIENCE_MS);
        socket.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Lets a class vote, each phone at its first attempt. */
    private void assertAClassVotes() throws Exception {
        CyclicBarrier together = new CyclicBarrier(PHONES);
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < PHONES; i++) {
                answers.add(phones.submit(() -> {
                    together.await(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS);
                    return vote.new VotingPhone(true).look().vote("1");
                }));
            }
            for (Future<Integer> each : answers) {
                assertEquals(303, each.get(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS));
            }
        } finally {
            phones.shutdownNow();
        }
        assertEquals(PHONES, vote.poll.tally(0).count(1));
    }

    @Test
    void aClassBehindOneAddressVotesAlthoughAnAttackerIsBehindItToo() throws Exception {
        for (int i = 0; i < HALF_OPEN; i++) {
            attackers.add(attack("127.0.0.1"));
        }
        assertAClassVotes();
        for (Socket each : attackers) {
            assertTrue(isClosed(each), "a slow connection is cut");
        }
    }

    @Test
    void anAttackerWhoComesAgainAndAgainTakesOnlyTheirOwnPlaces() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> attack = threads.submit(() -> {
                int opened = 0;
                while (!over.get()) {
                    try {
                        attackers.add(attack("127.0.0.2"));
                        opened++;
                    } catch (IOException e) {
                        // Given up while it sends: the next one comes.
                        continue;
                    }
                    if (attackers.size() > HALF_OPEN) {
                        attackers.remove(0).close();
                    }
                }
                return opened;
            });
            assertAClassVotes();
            over.set(true);
            assertTrue(attack.get(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS) > 0);
        } finally {
            over.set(true);
            threads.shutdown();
            assertTrue(threads.awaitTermination(VoteFixture.PATIENCE_MS, TimeUnit.MILLISECONDS));
        }
    }

    @Test
    void aHeadThatComesByteByByteIsCut() throws Exception {
        Socket slow = attack("127.0.0.1");
        attackers.add(slow);
        // Whoever sends a little now and then gets no more time.
        long begin = System.nanoTime();
        boolean cut = false;
        slow.setSoTimeout(50);
        while (!cut && System.nanoTime() - begin < VoteFixture.PATIENCE_MS * 1_000_000L) {
            try {
                slow.getOutputStream().write('x');
                cut = slow.getInputStream().read() < 0;
            } catch (java.net.SocketTimeoutException e) {
                cut = false;
            } catch (IOException e) {
                cut = true;
            }
        }
        assertTrue(cut, "still open");
        assertAClassVotes();
    }

    @Test
    void nobodyReachesTheServerPastTheGate() throws Exception {
        String answer = "";
        for (Thread each : Thread.getAllStackTraces().keySet()) {
            answer += each.getName().equals("classroom vote gate") ? each.getName() : "";
        }
        assertEquals("classroom vote gate", answer, "one thread holds all that are slow");
        URI past = URI.create(
                "http://127.0.0.1:" + vote.server.innerPort() + vote.page().getPath());
        assertEquals(403, vote.send(HttpRequest.newBuilder(past)).statusCode());
        assertEquals(200, vote.get("").statusCode());
    }

    private static boolean isClosed(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
