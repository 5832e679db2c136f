package classroom.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The way from a worker on this machine to the queue. It can be cut, as a network cable: then nothing passes, and
 * neither end is told. May be used on any thread; has two threads for each connection.
 */
final class Cable implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 64;
    private static final int CONNECT_MS = 5000;
    private static final int BUFFER_BYTES = 16 << 10;

    private final Supplier<InetSocketAddress> queue;
    private final ServerSocket entry;
    private final Set<Socket> sockets = new HashSet<>();
    private boolean cut;
    private boolean closed;

    /** @param queue where the queue listens now; null for nowhere */
    Cable(Supplier<InetSocketAddress> queue) throws IOException {
        this.queue = queue;
        entry = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Returns the address for the worker. */
    String address() {
        return entry.getInetAddress().getHostAddress() + ":" + entry.getLocalPort();
    }

    /** Cuts it, or makes it whole. */
    synchronized void cut(boolean now) {
        cut = now;
        notifyAll();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (true) {
            try {
                Socket worker = entry.accept();
                if (keep(worker)) {
                    start(() -> connect(worker));
                }
            } catch (IOException e) {
                // It is closed.
                return;
            }
        }
    }

    private void connect(Socket worker) {
        Socket to = new Socket();
        try {
            awaitWhole();
            InetSocketAddress place = queue.get();
            if (place == null || !keep(to)) {
                throw new IOException("there is no queue");
            }
            worker.setTcpNoDelay(true);
            to.setTcpNoDelay(true);
            to.connect(place, CONNECT_MS);
            start(() -> pass(to, worker));
            pass(worker, to);
        } catch (IOException e) {
            drop(worker, to);
        }
    }

    /** Passes on what comes from one end, until that ends. */
    private void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                awaitWhole();
                out.write(buffer, 0, count);
            }
            awaitWhole();
            to.shutdownOutput();
        } catch (IOException e) {
            drop(from, to);
        }
    }

    private synchronized void awaitWhole() throws IOException {
        try {
            while (cut && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (closed) {
            throw new IOException("closed");
        }
    }

    private synchronized boolean keep(Socket socket) throws IOException {
        sockets.removeIf(Socket::isClosed);
        if (closed || sockets.size() >= MAX_CONNECTIONS) {
            socket.close();
            return false;
        }
        sockets.add(socket);
        return true;
    }

    private static void drop(Socket... ends) {
        for (Socket each : ends) {
            try {
                each.close();
            } catch (IOException e) {
                // It is of no use any more.
                continue;
            }
        }
    }

    @Override
    public void close() {
        List<Socket> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(sockets);
            notifyAll();
        }
        drop(open.toArray(new Socket[0]));
        try {
            entry.close();
        } catch (IOException e) {
            System.err.println(e);
        }
    }
}
