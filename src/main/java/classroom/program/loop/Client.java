package classroom.program.loop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/*
 * All the clients of a server: one process, one event loop,
 * the same for every server. Each client sends a number,
 * waits for the answer, checks it, and sends the next.
 * Expect: some figures, when all have been answered.
 * Why: so the server alone makes the difference.
 */
class Client {
    private static Answers answers;
    private static int open;

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(8);
    private final long number;
    private int left;
    private long asked;
    private long sent;

    private Client(Selector selector, String port, int number, int requests)
            throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        var server = new InetSocketAddress(here, Integer.parseInt(port));
        channel = SocketChannel.open(server);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
        this.number = number;
        this.left = requests;
    }

    public static void main(String[] args) throws IOException {
        int clients = Integer.parseInt(args[0]);
        int requests = Integer.parseInt(args[1]);
        answers = new Answers(clients * requests, Integer.parseInt(args[2]));
        Servers servers = new Servers(args[3]);
        String[] ports = args[4].split(",");
        System.out.println("memory_before = " + servers.megabytes() + " MB");
        Selector selector = Selector.open();
        for (int i = 0; i < clients; i++) {
            new Client(selector, ports[i % ports.length], i, requests);
        }
        double cpu = servers.cpuSeconds();
        long begin = System.nanoTime();
        ask(selector);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long percent = Math.round(100 * (servers.cpuSeconds() - cpu) / seconds);
        System.out.println("cores_used = " + percent / 100.0);
        System.out.println("memory = " + servers.megabytes() + " MB");
        answers.report(seconds);
    }

    // Lets all ask, until each has all answers or its server has gone.
    private static void ask(Selector selector) throws IOException {
        open = selector.keys().size();
        for (SelectionKey key : selector.keys()) {
            ((Client) key.attachment()).send(key);
        }
        while (open > 0) {
            selector.select(key -> ((Client) key.attachment()).receive(key));
        }
    }

    // Its connection stays open until all have ended.
    private static void leave(SelectionKey key) {
        key.cancel();
        open--;
    }

    private void send(SelectionKey key) {
        left--;
        asked = number << 32 | left;
        sent = System.nanoTime();
        try {
            channel.write(buffer.clear().putLong(asked).flip());
            buffer.clear();
        } catch (IOException e) {
            leave(key);
        }
    }

    private void receive(SelectionKey key) {
        try {
            if (channel.read(buffer) < 0) {
                leave(key);
            } else if (!buffer.hasRemaining()) {
                long took = System.nanoTime() - sent;
                answers.check(asked, buffer.getLong(0), took);
                if (left > 0) {
                    send(key);
                } else {
                    leave(key);
                }
            }
        } catch (IOException e) {
            leave(key);
        }
    }
}
