package classroom.weave.call;

import classroom.trace.format.Operation;

/** The methods of the JDK that reach outside of the JVM: child processes, connections, files, streams, and its exit. */
final class ExternalCalls {
    private static final String CHANNELS = "java/nio/channels/";

    private ExternalCalls() {}

    /** Adds rules that record these calls. */
    static void putAll() {
        CallRule.put(Operation.PROCESS_START, CallRule.Style.PROCESS, "java/lang/ProcessBuilder", "start");
        CallRule.put(Operation.PROCESS_START, CallRule.Style.PROCESS, "java/lang/Runtime", "exec");
        CallRule.put(Operation.PROCESS_WAIT, CallRule.Style.SPAN, "java/lang/Process", "waitFor");
        CallRule.put(Operation.ACCEPT, CallRule.Style.SPAN, "java/net/ServerSocket", "accept");
        CallRule.put(Operation.ACCEPT, CallRule.Style.SPAN, CHANNELS + "ServerSocketChannel", "accept");
        CallRule.put(Operation.CONNECT, CallRule.Style.SPAN, "java/net/Socket", "connect");
        CallRule.put(
                Operation.CONNECT, CallRule.Style.SPAN, CHANNELS + "SocketChannel", "connect", "finishConnect", "open");
        CallRule.put(Operation.CONNECT, CallRule.Style.SPAN, "java/net/URLConnection", "connect", "getInputStream");
        CallRule.put(Operation.CONNECT, CallRule.Style.SPAN, "java/net/URL", "openStream");
        CallRule.put(Operation.CONNECT, CallRule.Style.SPAN, "java/net/http/HttpClient", "send");
        CallRule.put(Operation.SELECT, CallRule.Style.SPAN, CHANNELS + "Selector", "select");
        CallRule.put(Operation.FILE_LOCK, CallRule.Style.SPAN, CHANNELS + "FileChannel", "lock");
        CallRule.put(Operation.TAKE, CallRule.Style.SPAN, "java/nio/file/WatchService", "take");
        CallRule.put(Operation.POLL, CallRule.Style.SPAN, "java/nio/file/WatchService", "poll");
        CallRule.put(Operation.TAKE, CallRule.Style.SPAN, "java/lang/ref/ReferenceQueue", "remove");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, CHANNELS + "ReadableByteChannel", "read");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, CHANNELS + "ScatteringByteChannel", "read");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, CHANNELS + "DatagramChannel", "receive");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/net/DatagramSocket", "receive");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/lang/IO", "readln");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/io/IO", "readln");
        CallRule.put(
                Operation.INPUT,
                CallRule.Style.SPAN,
                "java/io/DataInput",
                "readBoolean",
                "readByte",
                "readChar",
                "readDouble",
                "readFloat",
                "readFully",
                "readInt",
                "readLine",
                "readLong",
                "readShort",
                "readUTF",
                "readUnsignedByte",
                "readUnsignedShort",
                "skipBytes");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/io/ObjectInput", "read", "readObject");
        CallRule.put(
                Operation.INPUT,
                CallRule.Style.SPAN,
                "java/io/InputStream",
                "read",
                "readAllBytes",
                "readNBytes",
                "skip",
                "transferTo");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/io/Reader", "read", "skip", "transferTo");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/io/BufferedReader", "readLine");
        CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/io/Console", "readLine", "readPassword");
        for (String each : new String[] {
            "", "BigDecimal", "BigInteger", "Boolean", "Byte", "Double", "Float", "Int", "Line", "Long", "Short"
        }) {
            CallRule.put(Operation.INPUT, CallRule.Style.SPAN, "java/util/Scanner", "hasNext" + each, "next" + each);
        }
        CallRule.put(
                Operation.INPUT, CallRule.Style.SPAN, "java/util/Scanner", "findInLine", "findWithinHorizon", "skip");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, CHANNELS + "WritableByteChannel", "write");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, CHANNELS + "GatheringByteChannel", "write");
        CallRule.put(
                Operation.OUTPUT,
                CallRule.Style.SPAN,
                "java/io/DataOutput",
                "writeBoolean",
                "writeByte",
                "writeBytes",
                "writeChar",
                "writeChars",
                "writeDouble",
                "writeFloat",
                "writeInt",
                "writeLong",
                "writeShort",
                "writeUTF");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, "java/io/ObjectOutput", "flush", "write", "writeObject");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, "java/io/OutputStream", "flush", "write");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, "java/io/Writer", "append", "flush", "write");
        CallRule.put(Operation.OUTPUT, CallRule.Style.SPAN, "java/io/BufferedWriter", "newLine");
        CallRule.put(
                Operation.OUTPUT, CallRule.Style.SPAN, "java/io/PrintWriter", "format", "print", "printf", "println");
        CallRule.put(Operation.EXIT, CallRule.Style.SPAN, "java/lang/System", "exit");
        CallRule.put(Operation.EXIT, CallRule.Style.SPAN, "java/lang/Runtime", "exit", "halt");
    }
}
