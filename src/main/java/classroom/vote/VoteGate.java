package classroom.vote;

import classroom.vote.GateVisit.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The entrance of the vote's web server. It holds connections that are slow, all on one thread, and passes on only
 * requests that are complete. Where there are too many, the oldest of the address with the most is given up: a phone
 * sends its request at once, and so is never among the oldest for long, also where a whole school has one address.
 */
final class VoteGate implements AutoCloseable {
    /** The most connections at once, and the most of one address. */
    static final int MAX_CONNECTIONS = 250;

    static final int MAX_OF_ADDRESS = 150;
    /** How long a request may take to arrive, and then its answer to be read, in ms. */
    static final int MAX_MS = 5000;

    private static final int TICK_MS = 250;
    private static final int END_MS = 10_000;

    private final ServerSocketChannel entry;
    private final Selector selector;
    private final VoteRelay relay;
    private final GateVisits visits = new GateVisits();
    private final Queue<GateVisit> answered = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::run, "classroom vote gate");

    /**
     * Opens it.
     *
     * @param port  the port; 0 for any
     * @param relay asks the server
     * @throws IOException if it cannot listen there
     */
    VoteGate(InetAddress address, int port, VoteRelay relay) throws IOException {
        this.relay = relay;
        selector = Selector.open();
        entry = ServerSocketChannel.open();
        try {
            entry.bind(new InetSocketAddress(address, port), MAX_CONNECTIONS);
            entry.configureBlocking(false);
            entry.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            entry.close();
            selector.close();
            throw e;
        }
        thread.setDaemon(true);
    }

    /** Lets phones in. */
    void start() {
        thread.start();
    }

    /** Returns the port. */
    int port() {
        return entry.socket().getLocalPort();
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                // Without a connection nothing can be late: it waits for the next one.
                selector.select(this::ready, visits.isEmpty() ? 0 : TICK_MS);
                for (GateVisit each = answered.poll(); each != null; each = answered.poll()) {
                    visits.renew(each);
                    write(each);
                }
                visits.late(System.nanoTime() - MAX_MS * 1_000_000L).forEach(this::end);
            }
        } catch (ClosedSelectorException | CancelledKeyException e) {
            // The gate is closed.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            visits.all().forEach(this::end);
        }
    }

    private void ready(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key.isAcceptable()) {
            accept();
            return;
        }
        GateVisit visit = (GateVisit) key.attachment();
        if (key.isReadable()) {
            read(visit);
        } else if (key.isWritable()) {
            write(visit);
        }
    }

    private void accept() {
        try {
            SocketChannel channel = entry.accept();
            if (channel == null) {
                return;
            }
            InetAddress address = channel.socket().getInetAddress();
            if (address == null) {
                channel.close();
                return;
            }
            channel.configureBlocking(false);
            GateVisit visit = new GateVisit(channel, address);
            visit.key = channel.register(selector, SelectionKey.OP_READ, visit);
            visits.add(visit);
            GateVisit surplus = visits.surplus(MAX_CONNECTIONS, MAX_OF_ADDRESS, address);
            if (surplus != null) {
                end(surplus);
            }
        } catch (IOException e) {
            // The phone has gone before it was let in; or there are no more files, and the late ones end soon.
            return;
        }
    }

    private void read(GateVisit visit) {
        try {
            if (!visit.read()) {
                end(visit);
            } else if (visit.phase == Phase.ARRIVING && visit.isComplete()) {
                visit.phase = Phase.ASKING;
                visit.key.interestOps(0);
                byte[] request = visit.request();
                relay.ask(visit.address, request, answer -> {
                    visit.answer(answer);
                    answered.add(visit);
                    selector.wakeup();
                });
            }
        } catch (IOException e) {
            end(visit);
        }
    }

    private void write(GateVisit visit) {
        try {
            if (!visit.channel.isOpen()) {
                return;
            }
            if (visit.write()) {
                // What is still on its way is read, or the answer would be lost with it.
                visit.phase = Phase.LEAVING;
                visit.channel.shutdownOutput();
                visit.key.interestOps(SelectionKey.OP_READ);
            } else {
                visit.key.interestOps(SelectionKey.OP_WRITE);
            }
        } catch (IOException e) {
            end(visit);
        }
    }

    private void end(GateVisit visit) {
        visits.remove(visit);
        try {
            visit.channel.close();
        } catch (IOException e) {
            // It is of no use any more.
            return;
        }
    }

    /** Closes it and all connections, and waits for its thread. */
    @Override
    public void close() {
        try {
            entry.close();
            selector.close();
            thread.join(END_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
