package classroom.network.broker;

/** What members of a class may take at most. A stranger gets nothing at all. */
final class ClassLimits {
    /** The number of connections, of members and of those that are in a handshake. */
    static final int MAX_CONNECTIONS = 150;
    /** The number of connections in a handshake at a time. */
    static final int MAX_HANDSHAKES = 80;
    /** The size of a frame, in bytes; a larger one closes its connection before it is read. */
    static final int MAX_FRAME_BYTES = 256 << 10;
    /** The size of a member's message, in bytes. */
    static final int MAX_MESSAGE_BYTES = 64 << 10;
    /** The number of messages of a member in a second. */
    static final int MAX_MESSAGES_PER_S = 2000;
    /** The number of consumers and producers of a member. */
    static final int MAX_CONSUMERS = 64;
    /** The memory for the messages of a queue, in bytes; then whoever sends has to wait. */
    static final long MAX_QUEUE_BYTES = 8 << 20;
    /** The memory for all messages, in bytes. */
    static final long MAX_BYTES = 32 << 20;
    /** After this time without a sign of life a connection is closed, at the latest after three times as long, in ms. */
    static final int MAX_SILENCE_MS = 3000;
    /** The time for a handshake and the first words, in ms. */
    static final int MAX_HANDSHAKE_MS = 5000;
    /** The length of a name, in characters. */
    static final int MAX_NAME = 24;

    private ClassLimits() {}
}
