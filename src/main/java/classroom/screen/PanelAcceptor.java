package classroom.screen;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Listens on a local port for one panel, which authenticates itself by a secret. Any local user can connect, so
 * connections are read in parallel, with a time limit and in limited number: a new connection replaces the oldest.
 * The listener is closed as soon as the panel has connected. {@link #accept} is called on one thread, {@link #close}
 * on any.
 */
final class PanelAcceptor implements Closeable {
    /** The time limit for a greeting, in ms. */
    static final int GREETING_MS = 3000;
    /** The maximum number of unauthenticated connections. */
    static final int MAX_CALLERS = 64;

    private final String secret = UUID.randomUUID().toString();
    private final ByteBuffer greeting;
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final int port;
    private final Deque<Caller> callers = new ArrayDeque<>();
    private volatile boolean closed;

    /** A connection whose greeting is not complete. */
    private final class Caller {
        private final SocketChannel channel;
        private final SelectionKey key;
        private final ByteBuffer said = ByteBuffer.allocate(greeting.capacity());
        private final long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GREETING_MS);

        Caller(SocketChannel channel) throws IOException {
            this.channel = channel;
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        /**
         * Reads available bytes. Returns whether the greeting may still be the panel's; the secret is compared as a
         * whole.
         */
        boolean read() {
            try {
                boolean open = channel.read(said) >= 0;
                boolean longEnough = said.position() < Short.BYTES || said.getShort(0) == greeting.getShort(0);
                return open && longEnough && (said.hasRemaining() || isPanel());
            } catch (IOException e) {
                return false;
            }
        }

        /** Compares in constant time, so that the duration reveals nothing. */
        @SuppressWarnings("ByteBufferBackingArray")
        boolean isPanel() {
            return !said.hasRemaining() && MessageDigest.isEqual(said.array(), greeting.array());
        }

        void hangUp() {
            key.cancel();
            closeQuietly(channel);
        }
    }

    /** @throws IOException if no port can be opened */
    PanelAcceptor() throws IOException {
        greeting = bytes(secret);
        selector = Selector.open();
        ServerSocketChannel opened = null;
        try {
            opened = ServerSocketChannel.open();
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            opened.configureBlocking(false);
            opened.register(selector, SelectionKey.OP_ACCEPT);
            port = opened.socket().getLocalPort();
        } catch (IOException e) {
            closeQuietly(opened);
            closeQuietly(selector);
            throw e;
        }
        listener = opened;
    }

    /** Returns the address for the panel: {@code port:secret}. */
    String address() {
        return port + ":" + secret;
    }

    /** Encodes the greeting as {@code DataOutput.writeUTF} does. */
    private static ByteBuffer bytes(String secret) {
        byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Short.BYTES + text.length)
                .putShort((short) text.length)
                .put(text);
    }

    /**
     * Waits for the panel and closes the listener.
     *
     * @return the authenticated connection
     * @throws IOException if this is closed before the panel connects
     */
    Socket accept() throws IOException {
        try {
            while (!closed) {
                selector.select(untilDeadline());
                for (SelectionKey key : selector.selectedKeys()) {
                    if (!(key.attachment() instanceof Caller caller)) {
                        welcome();
                    } else if (!caller.read()) {
                        dismiss(caller);
                    } else if (caller.isPanel()) {
                        return connected(caller);
                    }
                }
                selector.selectedKeys().clear();
                dismissSilent();
            }
            throw new IOException("closed");
        } catch (ClosedSelectorException e) {
            throw new IOException(e);
        } finally {
            close();
            callers.forEach(Caller::hangUp);
        }
    }

    private Socket connected(Caller caller) throws IOException {
        callers.remove(caller);
        // A channel cannot be made blocking while it is registered with a selector.
        selector.close();
        caller.channel.configureBlocking(true);
        return caller.channel.socket();
    }

    private void welcome() {
        try {
            SocketChannel channel = listener.accept();
            if (channel != null) {
                if (callers.size() == MAX_CALLERS) {
                    callers.removeFirst().hangUp();
                }
                callers.addLast(new Caller(channel));
            }
        } catch (IOException e) {
            // The connection was closed already, or no file descriptor is free: the client may try again.
        }
    }

    private void dismiss(Caller caller) {
        callers.remove(caller);
        caller.hangUp();
    }

    private void dismissSilent() {
        while (!callers.isEmpty() && callers.peekFirst().deadline - System.nanoTime() <= 0) {
            callers.removeFirst().hangUp();
        }
    }

    /** Returns the time to the next deadline in ms; 0 for no limit. */
    private long untilDeadline() {
        return callers.isEmpty()
                ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toMillis(callers.peekFirst().deadline - System.nanoTime()) + 1);
    }

    /** Stops listening; a waiting {@link #accept} throws an exception. The panel's connection stays open. */
    @Override
    public void close() {
        closed = true;
        closeQuietly(listener);
        closeQuietly(selector);
    }

    private static void closeQuietly(Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // Nothing to do: it is unusable, as intended.
        }
    }
}
