package classroom.screen.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The connection between a hosted panel and the app, for both sides. One thread may read while another writes;
 * nothing is sent before {@link #flush}.
 */
public final class Wire implements Closeable {
    /** The environment variable with the app's address for the panel: {@code port:secret}. */
    public static final String ADDRESS = "CLASSROOM_SCREEN";

    private static final int BUFFER = 1 << 16;
    private static final int MAX_PIXELS = 1 << 25;
    private static final int MAX_ITEMS = 10_000;
    private static final byte LOOK = 1;
    private static final byte MOUSE = 2;
    private static final byte KEY = 3;
    private static final byte FOCUS = 4;
    private static final byte FRAME = 5;
    private static final byte BEAT = 6;
    private static final byte TAKEN = 7;
    private static final byte CONTROLS = 8;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    /** @throws IOException if the socket is closed already */
    public Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
    }

    /** Sends the secret that authenticates the panel. */
    public void greet(String secret) throws IOException {
        out.writeUTF(secret);
        out.flush();
    }

    /** Reads the secret that the other side sent. */
    public String greeting() throws IOException {
        return in.readUTF();
    }

    public void write(ToPanel message) throws IOException {
        if (message instanceof ToPanel.Look look) {
            out.writeByte(LOOK);
            out.writeInt(look.width());
            out.writeInt(look.height());
            out.writeDouble(look.scale());
            out.writeBoolean(look.dark());
            out.writeUTF(look.fontFamily());
            out.writeInt(look.fontSize());
            out.writeUTF(look.language());
            out.writeInt(look.words().size());
            for (Map.Entry<String, String> each : look.words().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeUTF(each.getValue());
            }
        } else if (message instanceof ToPanel.Mouse mouse) {
            out.writeByte(MOUSE);
            out.writeLong(mouse.number());
            out.writeLong(mouse.made());
            out.writeInt(mouse.kind());
            out.writeInt(mouse.x());
            out.writeInt(mouse.y());
            out.writeInt(mouse.modifiers());
            out.writeInt(mouse.button());
            out.writeInt(mouse.clickCount());
            out.writeInt(mouse.wheelClicks());
        } else if (message instanceof ToPanel.KeyPress key) {
            out.writeByte(KEY);
            out.writeLong(key.number());
            out.writeLong(key.made());
            out.writeInt(key.kind());
            out.writeInt(key.code());
            out.writeChar(key.character());
            out.writeInt(key.modifiers());
        } else if (message instanceof ToPanel.Focus focus) {
            out.writeByte(FOCUS);
            out.writeLong(focus.made());
            out.writeInt(focus.control());
        }
    }

    /**
     * Reads the next message of the app; waits for it.
     *
     * @throws IOException at the end of the connection, and if the bytes are no message
     */
    public ToPanel readToPanel() throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case LOOK ->
                new ToPanel.Look(
                        in.readInt(),
                        in.readInt(),
                        in.readDouble(),
                        in.readBoolean(),
                        in.readUTF(),
                        in.readInt(),
                        in.readUTF(),
                        readWords());
            case MOUSE ->
                new ToPanel.Mouse(
                        in.readLong(),
                        in.readLong(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt(),
                        in.readInt());
            case KEY ->
                new ToPanel.KeyPress(
                        in.readLong(), in.readLong(), in.readInt(), in.readInt(), in.readChar(), in.readInt());
            case FOCUS -> new ToPanel.Focus(in.readLong(), in.readInt());
            default -> throw new ProtocolException("no message " + kind);
        };
    }

    public void write(FromPanel message) throws IOException {
        if (message instanceof FromPanel.FrameUpdate frame) {
            out.writeByte(FRAME);
            out.writeInt(frame.width());
            out.writeInt(frame.height());
            out.writeInt(frame.x());
            out.writeInt(frame.y());
            out.writeInt(frame.w());
            out.writeInt(frame.pixels().length);
            ByteBuffer bytes = ByteBuffer.allocate(frame.pixels().length * Integer.BYTES);
            bytes.asIntBuffer().put(frame.pixels());
            out.write(bytes.array());
        } else if (message instanceof FromPanel.Beat beat) {
            out.writeByte(BEAT);
            out.writeLong(beat.at());
        } else if (message instanceof FromPanel.Taken taken) {
            out.writeByte(TAKEN);
            out.writeLong(taken.number());
            out.writeLong(taken.at());
        } else if (message instanceof FromPanel.Controls controls) {
            out.writeByte(CONTROLS);
            out.writeBoolean(controls.messageBox());
            out.writeInt(controls.controls().size());
            for (FromPanel.Control each : controls.controls()) {
                out.writeUTF(each.words());
                out.writeUTF(each.label());
                out.writeBoolean(each.enabled());
                out.writeInt(each.x());
                out.writeInt(each.y());
                out.writeInt(each.width());
                out.writeInt(each.height());
            }
        }
    }

    /**
     * Reads the next message of the panel; waits for it.
     *
     * @throws IOException at the end of the connection, and if the bytes are no message
     */
    public FromPanel readFromPanel() throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case FRAME -> readFrame();
            case BEAT -> new FromPanel.Beat(in.readLong());
            case TAKEN -> new FromPanel.Taken(in.readLong(), in.readLong());
            case CONTROLS -> readControls();
            default -> throw new ProtocolException("no message " + kind);
        };
    }

    /** Sends what was written. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads and checks the number of items in a list. */
    private int items() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_ITEMS) {
            throw new ProtocolException(count + " items");
        }
        return count;
    }

    private Map<String, String> readWords() throws IOException {
        Map<String, String> words = new HashMap<>();
        for (int left = items(); left > 0; left--) {
            words.put(in.readUTF(), in.readUTF());
        }
        return words;
    }

    private FromPanel.FrameUpdate readFrame() throws IOException {
        FromPanel.FrameUpdate frame = new FromPanel.FrameUpdate(
                in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), readPixels());
        int pixels = frame.pixels().length;
        boolean whole = frame.w() > 0 && pixels > 0 && pixels % frame.w() == 0;
        boolean inside = frame.x() >= 0
                && frame.y() >= 0
                && (long) frame.x() + frame.w() <= frame.width()
                && whole
                && (long) frame.y() + pixels / frame.w() <= frame.height();
        if (!inside || (long) frame.width() * frame.height() > MAX_PIXELS) {
            throw new ProtocolException("no part of a picture");
        }
        return frame;
    }

    private int[] readPixels() throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MAX_PIXELS) {
            throw new ProtocolException(count + " pixels");
        }
        byte[] bytes = in.readNBytes(count * Integer.BYTES);
        if (bytes.length < count * Integer.BYTES) {
            throw new EOFException(bytes.length + " bytes of " + count + " pixels");
        }
        int[] pixels = new int[count];
        ByteBuffer.wrap(bytes).asIntBuffer().get(pixels);
        return pixels;
    }

    private FromPanel.Controls readControls() throws IOException {
        boolean messageBox = in.readBoolean();
        List<FromPanel.Control> controls = new ArrayList<>();
        for (int left = items(); left > 0; left--) {
            controls.add(new FromPanel.Control(
                    in.readUTF(),
                    in.readUTF(),
                    in.readBoolean(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt()));
        }
        return new FromPanel.Controls(controls, messageBox);
    }
}
