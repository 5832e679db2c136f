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
 * Listens on a port of this machine for one panel, which shows a secret. Any local user can connect, so callers are heard side by
 * side, each for a limited time, and only so many at once: a newer caller takes the place of the oldest. The listener is closed as soon
 * as the panel is there. {@link #accept} is called on one thread, {@link #close} on any.
 */
final class PanelAcceptor implements Closeable {
    /** How long a caller may take for its whole greeting. */
    static final int GREETING_MS = 3000;
    /** How many callers are heard at once. */
    static final int MAX_CALLERS = 64;

    private final String secret = UUID.randomUUID().toString();
    private final ByteBuffer greeting;
    private final ServerSocketChannel listener;
    private final Selector selector;
    private final int port;
    private final Deque<Caller> callers = new ArrayDeque<>();
    private volatile boolean closed;

    /** One that has connected and has not yet said all of its greeting. */
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

        /** Reads what is there. Returns whether the caller may still turn out to be the panel; the secret is compared as a whole. */
        boolean read() {
            try {
                boolean open = channel.read(said) >= 0;
                boolean longEnough = said.position() < Short.BYTES || said.getShort(0) == greeting.getShort(0);
                return open && longEnough && (said.hasRemaining() || isPanel());
            } catch (IOException e) {
                return false;
            }
        }

        /** Compares all bytes whatever they are, so that the time it takes tells nothing. */
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

    /** What the panel is told, so that it finds the way: {@code port:secret}. */
    String address() {
        return port + ":" + secret;
    }

    /** The greeting as {@code DataOutput.writeUTF} sends it. */
    private static ByteBuffer bytes(String secret) {
        byte[] text = secret.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(Short.BYTES + text.length).putShort((short) text.length).put(text);
    }

    /**
     * Waits for the panel, and closes the listener.
     *
     * @return the connection, greeted
     * @throws IOException if this is closed before the panel comes
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
        // A channel can't be made to block while a selector holds it.
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
            // The caller is gone already, or there is no file left for it: it may call again.
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

    /** In ms; 0 for no limit. */
    private long untilDeadline() {
        return callers.isEmpty() ? 0
                : Math.max(1, TimeUnit.NANOSECONDS.toMillis(callers.peekFirst().deadline - System.nanoTime()) + 1);
    }

    /** Stops listening; {@link #accept} ends with an exception if it waits. The panel's connection stays open. */
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
            // It can't be used any more, which is all that was wanted.
        }
    }
}
