package classroom.vote;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection at the gate: the bytes of its request, and then of its answer. Used by the gate's thread. */
final class GateVisit {
    /** The most bytes of a request that are kept: more of them change nothing. */
    static final int MAX_REQUEST_BYTES = 2 * VoteHandler.MAX_HEAD_CHARS + VoteHandler.MAX_BODY_BYTES + 1;

    private static final int FIRST_BYTES = 1024;
    private static final String HEAD_END = "\r\n\r\n";
    private static final String CHUNKS_END = "0\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length:[ \t]*(\\d{1,15})[ \t]*\r\n");

    /** Where a connection is. */
    enum Phase {
        /** Its request arrives. */
        ARRIVING,
        /** The server works on its answer. */
        ASKING,
        /** Its answer is sent; what it still sends is not looked at. */
        LEAVING
    }

    final SocketChannel channel;
    final InetAddress address;
    SelectionKey key;
    Phase phase = Phase.ARRIVING;
    /** When it came, or when its answer was there, by {@link System#nanoTime}. */
    long since = System.nanoTime();

    private ByteBuffer request = ByteBuffer.allocate(FIRST_BYTES);
    private ByteBuffer answer;

    GateVisit(SocketChannel channel, InetAddress address) {
        this.channel = channel;
        this.address = address;
    }

    /** Reads what is there; false if the connection has ended. */
    boolean read() throws IOException {
        if (phase != Phase.ARRIVING) {
            return channel.read(ByteBuffer.allocate(FIRST_BYTES)) >= 0;
        }
        if (!request.hasRemaining()) {
            request = ByteBuffer.allocate(Math.min(MAX_REQUEST_BYTES, 2 * request.capacity()))
                    .put(request.flip());
        }
        return channel.read(request) >= 0;
    }

    /** Whether all of the request is there, or more than the server will read. */
    boolean isComplete() {
        if (request.position() >= MAX_REQUEST_BYTES) {
            return true;
        }
        String text = new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1);
        int head = text.indexOf(HEAD_END);
        if (head < 0) {
            return false;
        }
        String headers = text.substring(0, head + 2).toLowerCase(Locale.ROOT);
        int body = text.length() - head - HEAD_END.length();
        if (headers.contains("\r\ntransfer-encoding:")) {
            return text.endsWith(CHUNKS_END) || body > VoteHandler.MAX_BODY_BYTES;
        }
        Matcher length = LENGTH.matcher(headers);
        long wanted = length.find() ? Long.parseLong(length.group(1)) : 0;
        // The server refuses a longer body by its length.
        return body >= wanted || wanted > VoteHandler.MAX_BODY_BYTES;
    }

    /** Returns the request, and forgets it. */
    byte[] request() {
        byte[] bytes = Arrays.copyOf(request.array(), request.position());
        request = ByteBuffer.allocate(0);
        return bytes;
    }

    /** Sets the answer; called on another thread, before the gate's thread is told. */
    void answer(byte[] bytes) {
        answer = ByteBuffer.wrap(bytes);
    }

    /** Writes as much of the answer as the connection takes; returns whether that was all. */
    boolean write() throws IOException {
        channel.write(answer);
        return !answer.hasRemaining();
    }
}
