package classroom.trace.format;

/**
 * The layout of a trace file. The observer writes it and the app reads it; both know only this class of
 * each other.
 *
 * <p>A file consists of a header of {@link #HEAD} bytes, the table of sites, and pages of {@link #PAGE} bytes. All
 * numbers are little-endian. A page is either one chunk of one thread or a sheet of small chunks ({@link #SLOT} bytes
 * each), so that thousands of threads with few events do not need a page each. A chunk is a chunk header of {@link
 * #CHUNK_HEAD} bytes followed by events. A file grows by whole segments of zeros, and zero means "not there yet"
 * everywhere.
 *
 * <p>An event is a first word and as many further words as its {@link EventKind} has. The writer stores the first
 * word last, after a release fence: a reader that sees a nonzero first word sees the whole event, even if the writer
 * was killed. The first word consists of, from its lowest bit: 6 bits kind, 4 bits type of value, 18 bits site, 36
 * bits time since the base of the chunk in ns.
 */
public final class TraceFormat {
    /** The first eight bytes of a file, written when the header and the sites are complete. */
    public static final long MAGIC = 0x3145_4341_5254_4343L;
    /** The version of this layout. */
    public static final int VERSION = 1;
    /** The version of the layout with events of local variables, which older versions of the app cannot read. */
    public static final int VERSION_WITH_LOCALS = 2;
    /** The last four bytes of a table of sites that has local variables. */
    public static final int LOCALS_MARK = 0x4c4f_4353;
    /** The suffix of a trace file's name. */
    public static final String SUFFIX = ".trace";

    public static final int HEAD = 4096;
    public static final int PAGE = 16 * 1024;
    public static final int SLOT = 512;
    public static final int SEGMENT = 64 * PAGE;

    // Offsets of longs in the header.
    public static final int AT_MAGIC = 0;
    public static final int AT_VERSION = 8;
    public static final int AT_PID = 16;
    public static final int AT_PARENT = 24;
    /** System.nanoTime when the file was made, and {@link #AT_WALL} the ns since 1970 at the same moment. */
    public static final int AT_NANOS = 32;

    public static final int AT_WALL = 40;
    public static final int AT_LIMIT = 48;
    /** One of the LEVEL numbers. */
    public static final int AT_LEVEL = 56;
    /** Four counts of what was not recorded outside any chunk, as in a chunk header. */
    public static final int AT_LOST = 64;

    public static final int AT_SITES = 96;
    public static final int AT_FIRST_PAGE = 104;
    /** System.nanoTime of an orderly end of the JVM; zero while it runs and if it was killed. */
    public static final int AT_END = 112;
    /** System.nanoTime when the app started the process; zero if the app did not start it. */
    public static final int AT_BORN = 120;
    /** The number of events about local variables that were not recorded. */
    public static final int AT_LOST_LOCALS = 128;
    /** Strings, each a length as int and its bytes in UTF-8: Java version, main class, program id, charset of output. */
    public static final int AT_STRINGS = 256;

    // The chunk header.
    /** The thread's id with the bit {@link #OWNED} set; written last. */
    public static final int CHUNK_OWNER = 0;
    /** The number of the chunk in its thread, from 0. */
    public static final int CHUNK_NUMBER = 8;
    /** System.nanoTime to which the times of the chunk's events are relative. */
    public static final int CHUNK_BASE = 16;
    /**
     * Four counts of what was not recorded, as in the file's header; zero in newer files, whose header has all
     * counts.
     */
    public static final int CHUNK_LOST = 24;

    public static final int CHUNK_HEAD = 56;

    /** The owner word of a page that is a sheet of small chunks. The rest of its first slot is empty. */
    public static final long SHEET = -1;
    /** Set in every owner word, so that none is zero. */
    public static final long OWNED = 1L << 62;

    // The levels of recording.
    public static final int LEVEL_ALL = 0;
    /** Lines and fields, except those of sites that have filled most of the file so far. */
    public static final int LEVEL_THINNED = 1;

    public static final int LEVEL_NO_LINES = 2;
    public static final int LEVEL_NO_FIELDS = 3;
    /** Nothing: the disk was full or the file could not grow. */
    public static final int LEVEL_STOPPED = 4;
    /** Nothing: the file has reached its limit. */
    public static final int LEVEL_FULL = 5;

    // Indexes of the counts.
    public static final int LOST_LINES = 0;
    public static final int LOST_FIELDS = 1;
    public static final int LOST_OUTPUT = 2;
    public static final int LOST_OTHERS = 3;

    public static final int LOST_LOCALS = 4;
    /** The number of counts. */
    public static final int LOSSES = 5;

    // Kinds, as stored. TEXT and TIME are internal to the format; {@link EventKind} describes the others.
    /** One word: all bits except the kind are ns to add to the base. */
    public static final int TIME = 1;
    /** The second word is a text's number and its length in UTF-8 bytes, which follow. */
    public static final int TEXT = 2;

    public static final int LINE = 3;
    public static final int READ_STATIC = 4;
    public static final int WRITE_STATIC = 5;
    public static final int READ = 6;
    public static final int WRITE = 7;
    public static final int BEGIN = 8;
    public static final int END = 9;
    public static final int THROWN = 10;
    public static final int DID = 11;
    public static final int ATOMIC = 12;
    public static final int LINK = 13;
    public static final int SEEN = 14;
    public static final int STARTED = 15;
    public static final int ENDED = 16;
    public static final int RENAMED = 17;
    public static final int DIED = 18;
    public static final int OUT = 19;
    public static final int ERR = 20;
    public static final int PROCESS_STARTED = 21;
    public static final int PROCESS_ENDED = 22;

    /**
     * Reads and writes of an int field of an object in two words, value and identity, because these events are the
     * most frequent.
     */
    public static final int READ_INT = 23;

    public static final int WRITE_INT = 24;
    public static final int AWAY = 25;
    public static final int BACK = 26;
    /** The second word is one of the SAMPLED numbers and a text, the third is the thread's id. */
    public static final int SAMPLED = 27;

    public static final int TASK_FAILED = 28;
    public static final int LOOKED_AT = 29;
    public static final int CALLED = 30;
    public static final int RETURNED = 31;
    /** The second word is the number of the methods of the program that are active below this one. */
    public static final int ENTERED = 32;
    /** The second word is the number of the methods that stay active; {@link #LOCALS_OFF} ends the record. */
    public static final int EXITED = 33;

    public static final int STORED = 34;
    /** In an {@link #EXITED} event: from now on the thread records neither methods nor local variables. */
    public static final int LOCALS_OFF = -1;

    public static final int SAMPLED_RUNNING = 0;
    public static final int SAMPLED_WAITING = 1;
    public static final int SAMPLED_BLOCKED = 2;

    // Types of values, as stored. An int also stands for boolean, byte, char and short; the descriptor of the site
    // tells which.
    public static final int NONE = 0;
    public static final int INT = 1;
    public static final int LONG = 2;
    public static final int FLOAT = 3;
    public static final int DOUBLE = 4;
    public static final int BOOLEAN = 5;
    public static final int CHAR = 6;
    public static final int NULL = 7;
    /** The number of a text. */
    public static final int STRING = 8;
    /** The text number of the class name in the upper half, the object's identity in the lower half. */
    public static final int OBJECT = 9;

    public static final int SITE_BITS = 18;
    public static final int TIME_BITS = 36;
    /** Flags in the event of a process start: its standard output, or its standard error, is a pipe to its parent. */
    public static final int OUT_PIPED = 1;

    public static final int ERR_PIPED = 2;
    /** The maximum number of bytes in one event. */
    public static final int MAX_EVENT_BYTES = 256;

    private TraceFormat() {}

    /** Returns the first word of an event. */
    public static long word(int kind, int type, int site, long sinceBase) {
        return sinceBase << 28 | (long) site << 10 | (long) type << 6 | kind;
    }

    /** Returns the kind of an event, from its first word. */
    public static int kind(long word) {
        return (int) word & 63;
    }

    /** Returns the type of an event's value, from its first word. */
    public static int type(long word) {
        return (int) (word >>> 6) & 15;
    }

    /** Returns the number of an event's site, from its first word. */
    public static int site(long word) {
        return (int) (word >>> 10) & (1 << SITE_BITS) - 1;
    }

    /** Returns the time of an event since the base of its chunk, in ns, from its first word. */
    public static long sinceBase(long word) {
        return word >>> 28;
    }

    /** Returns the version of the layout of a file with the given table of sites. */
    public static int version(byte[] sites) {
        int end = sites.length;
        boolean locals = end >= 4
                && (sites[end - 4] << 24
                                | (sites[end - 3] & 0xff) << 16
                                | (sites[end - 2] & 0xff) << 8
                                | sites[end - 1] & 0xff)
                        == LOCALS_MARK;
        return locals ? VERSION_WITH_LOCALS : VERSION;
    }

    /** Returns the offset of a count of what was not recorded, in the header. */
    public static int lostAt(int which) {
        return which == LOST_LOCALS ? AT_LOST_LOCALS : AT_LOST + 8 * which;
    }

    /** Returns two ints as a long. */
    public static long pair(int high, int low) {
        return (long) high << 32 | low & 0xffff_ffffL;
    }
}
