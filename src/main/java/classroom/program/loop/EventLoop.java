package classroom.program.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/*
 * A server with one thread and one loop for all.
 * Expect: one thread serves any number of clients, and
 * a client takes little memory. One core computes for all.
 * Why: nothing in the loop waits for one client. The
 * system tells which clients are ready; they take turns.
 */
public class EventLoop {
    // Its wait is over at this time, in ns.
    private record Request(SelectionKey key, long due) { }

    private static final Queue<Request> requests = new ArrayDeque<>();
    private static SelectionKey door;
    private static int connections;
    private static int waiting;
    private static int ready;
    private static long late;

    // The loop: takes what is ready, one after another.
    static void loop(ServerSocketChannel listener, Load load,
            BooleanSupplier goesOn) throws IOException {
        Selector selector = Selector.open();
        listener.configureBlocking(false);
        door = listener.register(selector, SelectionKey.OP_ACCEPT);
        while (goesOn.getAsBoolean()) {
            if (selector.select(requests.isEmpty() ? 100 : 1) == 0) {
                door.interestOps(SelectionKey.OP_ACCEPT);
            }
            long since = System.nanoTime();
            ready = selector.selectedKeys().size();
            for (SelectionKey key : selector.selectedKeys()) {
                late = (System.nanoTime() - since) / 1000;
                if (key.isAcceptable()) {
                    accept(listener);
                } else {
                    read(key, load.wait);
                }
                ready--;
            }
            selector.selectedKeys().clear();
            long now = System.nanoTime();
            while (!requests.isEmpty() && requests.peek().due <= now) {
                answer(requests.remove(), load);
            }
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        connections = 0;
    }

    private static void accept(ServerSocketChannel listener) {
        try {
            SocketChannel client = listener.accept();
            client.configureBlocking(false);
            ByteBuffer buffer = ByteBuffer.allocate(8);
            client.register(door.selector(), SelectionKey.OP_READ, buffer);
            connections++;
        } catch (IOException e) {
            // No file is left for it: it must wait.
            door.interestOps(0);
        }
    }

    private static void read(SelectionKey key, int wait) throws IOException {
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                leave(key);
            } else if (!buffer.hasRemaining()) {
                key.interestOps(0);
                long due = System.nanoTime() + wait * 1_000_000L;
                requests.add(new Request(key, due));
                waiting++;
            }
        } catch (IOException e) {
            leave(key);
        }
    }

    private static void answer(Request request, Load load) throws IOException {
        late = (System.nanoTime() - request.due) / 1000;
        waiting--;
        ByteBuffer buffer = (ByteBuffer) request.key.attachment();
        long answer = load.answer(buffer.getLong(0));
        buffer.clear().putLong(answer).flip();
        try {
            ((SocketChannel) request.key.channel()).write(buffer);
            buffer.clear();
            request.key.interestOps(SelectionKey.OP_READ);
        } catch (IOException e) {
            leave(request.key);
        }
    }

    private static void leave(SelectionKey key) throws IOException {
        key.channel().close();
        connections--;
    }

    public static void main(String[] args) throws Exception {
        Load load = new Load(args);
        ServerSocketChannel listener = Load.listen();
        load.start(listener.socket().getLocalPort());
        loop(listener, load, load.process::isAlive);
        load.report(load.threads());
    }
}
