package classroom.program.loop;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/*
 * All the clients of a server: one process, one event loop,
 * the same for every server. Each client sends a number,
 * waits for it to come back, checks it, and sends the next.
 * Expect: a line of figures, when all have been answered.
 * Why: so the server alone makes the difference.
 */
public class Client {
    private static final int PENDING = 64;

    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(8);
    private final long number;
    private int left;
    private long asked;
    private long sent;

    private Client(SocketChannel channel, int number, int requests) {
        this.channel = channel;
        this.number = number;
        this.left = requests;
    }

    // As many connections as this process may have files.
    static int possible(int clients) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            long free = unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() - 100;
            return (int) Math.max(1, Math.min(clients, free));
        }
        return clients;
    }

    // Starts all clients, dealt out to the ports in turn.
    static Process start(int clients, int requests, List<Long> servers, List<Integer> ports) throws IOException {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, Client.class.getName(), "" + clients, "" + requests, list(servers), list(ports))
                .redirectError(Redirect.INHERIT).start();
    }

    // What they tell at their end; nothing if they were ended early.
    static double[] told(Process clients) throws IOException {
        try (BufferedReader lines = clients.inputReader()) {
            String line = lines.readLine();
            return line == null ? new double[7] : Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        }
    }

    public static void main(String[] args) throws Exception {
        int clients = Integer.parseInt(args[0]);
        int requests = Integer.parseInt(args[1]);
        long[] servers = Arrays.stream(args[2].split(",")).mapToLong(Long::parseLong).toArray();
        int[] ports = Arrays.stream(args[3].split(",")).mapToInt(Integer::parseInt).toArray();
        double before = megabytes(servers);
        Selector selector = Selector.open();
        Client[] all = connect(selector, clients, requests, ports);
        int[] micros = new int[clients * requests];
        long begin = System.nanoTime();
        int right = ask(selector, all, micros);
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(micros, 0, right);
        double half = right == 0 ? 0 : micros[right / 2] / 1e3;
        double most = right == 0 ? 0 : micros[(int) (right * 0.99)] / 1e3;
        double after = megabytes(servers);
        System.out.println(right + " " + right / seconds + " " + half + " " + most + " " + before + " " + after);
    }

    // Connects all of them, some at a time.
    private static Client[] connect(Selector selector, int clients, int requests, int[] ports) throws IOException {
        Client[] all = new Client[clients];
        int begun = 0;
        int done = 0;
        while (done < clients) {
            while (begun < clients && begun - done < PENDING) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                all[begun] = new Client(channel, begun, requests);
                channel.register(selector, SelectionKey.OP_CONNECT, all[begun]);
                channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports[begun % ports.length]));
                begun++;
            }
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                done++;
                try {
                    ((SocketChannel) key.channel()).finishConnect();
                    key.interestOps(SelectionKey.OP_READ);
                } catch (IOException e) {
                    key.channel().close();
                }
            }
            selector.selectedKeys().clear();
        }
        return all;
    }

    // Lets all ask; gives the number of right answers.
    private static int ask(Selector selector, Client[] all, int[] micros) throws IOException {
        int open = 0;
        for (Client each : all) {
            open += each.channel.isOpen() && each.send() ? 1 : 0;
        }
        int right = 0;
        while (open > 0) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                Client client = (Client) key.attachment();
                int read = client.read();
                if (read < 0) {
                    open--;
                    key.cancel();
                } else if (!client.buffer.hasRemaining()) {
                    if (client.buffer.getLong(0) == client.asked) {
                        micros[right++] = (int) Math.min(Integer.MAX_VALUE, (System.nanoTime() - client.sent) / 1000);
                    }
                    if (client.left == 0 || !client.send()) {
                        open--;
                        key.cancel();
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return right;
    }

    private boolean send() {
        left--;
        asked = number << 32 | left;
        buffer.clear().putLong(asked).flip();
        sent = System.nanoTime();
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            return false;
        }
        buffer.clear();
        return true;
    }

    private int read() {
        try {
            return channel.read(buffer);
        } catch (IOException e) {
            return -1;
        }
    }

    // What these processes have in memory, as the system says.
    private static double megabytes(long[] processes) throws IOException {
        long kilobytes = 0;
        for (long each : processes) {
            Path status = Path.of("/proc/" + each + "/status");
            if (Files.exists(status)) {
                kilobytes += Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS")).mapToLong(Client::digits).sum();
            } else if (System.getProperty("os.name").startsWith("Windows")) {
                String[] cells = answer("tasklist", "/FI", "PID eq " + each, "/FO", "CSV", "/NH").split("\",\"");
                kilobytes += digits(cells[cells.length - 1]);
            } else {
                kilobytes += digits(answer("ps", "-o", "rss=", "-p", "" + each));
            }
        }
        return kilobytes / 1024.0;
    }

    private static String answer(String... command) throws IOException {
        return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes());
    }

    private static long digits(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
