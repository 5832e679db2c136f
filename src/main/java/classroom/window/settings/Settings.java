package classroom.window.settings;

import classroom.lesson.LessonParameter;
import classroom.lesson.NumberParameter;
import classroom.run.jdk.Jdk;
import classroom.text.Language;
import classroom.window.theme.Theme;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the reader has chosen, kept between starts in {@code settings.properties}. What can't be read counts as not chosen. May be
 * used on any thread.
 */
public final class Settings {
    public static final int MIN_FONT_STEPS = -2;
    public static final int MAX_FONT_STEPS = 6;

    /** How much each process of a run may note, in MiB. */
    public static final int MIN_TRACE_MIB = 1;
    public static final int MAX_TRACE_MIB = 1024;

    private static final String FILE = "settings.properties";

    private static final String LOCK = "settings.lock";
    /** Files are written by one thread of this JVM at a time: a JVM can't lock a file twice. */
    private static final Object WRITING = new Object();

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();
    /** What was chosen since it was last written, by name: the value, or empty for none. */
    private final Map<String, Optional<String>> changes = new TreeMap<>();
    /** What was read and means nothing, by name; dropped with the next write if it is still there. */
    private final Map<String, String> meaningless = new TreeMap<>();
    private boolean broken;
    private Runnable changed = () -> { };

    private Settings(Path file) {
        this.file = file;
    }

    /** The settings of a folder; the defaults where there are none, or none that can be read. */
    public static Settings read(Path folder) {
        Settings settings = new Settings(folder.resolve(FILE));
        if (Files.exists(settings.file)) {
            Properties stored = new Properties();
            try {
                settings.load(stored);
                stored.stringPropertyNames().forEach(name -> settings.values.put(name, stored.getProperty(name)));
            } catch (IOException | IllegalArgumentException e) {
                settings.broken = true;
            }
        }
        // The others are asked for before the window is there, this one later and elsewhere.
        settings.jdk();
        return settings;
    }

    /** Whether something stored could not be read, so that a default stands in for it; asked after the values are. */
    public synchronized boolean isBroken() {
        return broken;
    }

    /** Calls this after each change, on the thread that made it. */
    public synchronized void whenChanged(Runnable listener) {
        changed = listener;
    }

    /**
     * Writes down what was chosen since the last time. What another window of the app has written meanwhile stays. Not for the event
     * thread.
     *
     * @throws IOException if they can't be written; they count for this window all the same
     */
    @SuppressWarnings("try")
    public void write() throws IOException {
        Map<String, Optional<String>> chosen;
        Map<String, String> dropped;
        synchronized (this) {
            chosen = Map.copyOf(changes);
            dropped = Map.copyOf(meaningless);
        }
        if (chosen.isEmpty()) {
            return;
        }
        synchronized (WRITING) {
            Files.createDirectories(file.getParent());
            try (FileChannel lock = lock()) {
                Properties stored = stored();
                dropped.forEach(stored::remove);
                chosen.forEach((name, value) -> value.ifPresentOrElse(text -> stored.setProperty(name, text), () -> stored.remove(name)));
                replace(stored);
            }
        }
        synchronized (this) {
            chosen.forEach(changes::remove);
        }
    }

    /** Waits while another app writes. Where files can't be locked, it goes on without. */
    private FileChannel lock() throws IOException {
        FileChannel channel = FileChannel.open(file.resolveSibling(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException e) {
            // Some network file systems have no locks.
        }
        return channel;
    }

    /** What the file has now; if it can't be read, all that counts in this window. */
    private Properties stored() {
        Properties stored = new Properties();
        try {
            load(stored);
        } catch (NoSuchFileException e) {
            // Nobody has written any yet.
        } catch (IOException | IllegalArgumentException e) {
            stored.clear();
            synchronized (this) {
                stored.putAll(values);
            }
        }
        return stored;
    }

    private void load(Properties stored) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        }
    }

    private void replace(Properties stored) throws IOException {
            Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
            try {
                try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                    stored.store(writer, null);
                }
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
    }

    public Language language() {
        return value("language", Language::of, Language.of(Locale.getDefault()));
    }

    public void language(Language language) {
        set("language", language.tag());
    }

    /** The theme that was chosen; none at first, when the system's is followed. */
    public Theme theme() {
        return value("theme", Theme::of, null);
    }

    public void theme(Theme theme) {
        set("theme", theme.tag());
    }

    /** Steps by which letters are larger than usual, from {@link #MIN_FONT_STEPS} to {@link #MAX_FONT_STEPS}. */
    public int fontSteps() {
        return value("font", number(MIN_FONT_STEPS, MAX_FONT_STEPS), 0);
    }

    public void fontSteps(int steps) {
        set("font", String.valueOf(steps));
    }

    /** Where the window was; none at first. */
    Rectangle place() {
        return value("place", Settings::rectangle, null);
    }

    void place(Rectangle place) {
        set("place", place.x + " " + place.y + " " + place.width + " " + place.height);
    }

    boolean maximized() {
        return value("maximized", Settings::yesOrNo, false);
    }

    void maximized(boolean maximized) {
        set("maximized", String.valueOf(maximized));
    }

    /** The id of the lesson that was on show; empty at first. */
    public String lesson() {
        return value("lesson", Function.identity(), "");
    }

    public void lesson(String id) {
        set("lesson", id);
    }

    /** The Java for programs; none for the app's own. */
    public Jdk jdk() {
        return value("java", text -> {
            String[] parts = text.split("\\|", 3);
            return new Jdk(Path.of(parts[2]), parts[0], parts[1]);
        }, null);
    }

    /**
     * Chooses the Java that programs run with.
     *
     * @param jdk none for the app's own
     */
    public void jdk(Jdk jdk) {
        set("java", jdk == null ? null : jdk.version() + "|" + jdk.vendor().replace("|", " ") + "|" + jdk.home());
    }

    /** How many bytes each process of a run may note before it leaves things out. */
    public long traceLimit() {
        return value("trace.mib", number(MIN_TRACE_MIB, MAX_TRACE_MIB), 64) * (1L << 20);
    }

    public void traceLimit(int mebibytes) {
        set("trace.mib", String.valueOf(mebibytes));
    }

    public String parameter(String lesson, LessonParameter parameter) {
        return value(lesson + "." + parameter.name(), parameter::value, parameter.usualValue());
    }

    public void parameter(String lesson, LessonParameter parameter, String value) {
        set(lesson + "." + parameter.name(), value);
    }

    /** The id of the program on a side of a lesson. */
    public String program(String lesson, String side, String usual) {
        return value(lesson + "." + side, Function.identity(), usual);
    }

    public void chooseProgram(String lesson, String side, String id) {
        set(lesson + "." + side, id);
    }

    /** Which share of a divided room its first part has in a lesson, from 0 to 1; 0 if the user has not chosen. */
    public double share(String lesson, String divided) {
        return value(lesson + ".share." + divided, Settings::share, 0.0);
    }

    public void share(String lesson, String divided, double share) {
        set(lesson + ".share." + divided, share == 0 ? null : String.format(Locale.ROOT, "%.4f", share));
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(text);
        }
        return share;
    }

    private synchronized <V> V value(String name, Function<String, V> reading, V usual) {
        String text = values.get(name);
        if (text == null) {
            return usual;
        }
        try {
            return reading.apply(text);
        } catch (RuntimeException e) {
            broken = true;
            values.remove(name);
            meaningless.put(name, text);
            return usual;
        }
    }

    private void set(String name, String value) {
        Runnable listener;
        synchronized (this) {
        String before = value == null ? values.remove(name) : values.put(name, value);
            if (Objects.equals(before, value)) {
                return;
        }
            changes.put(name, Optional.ofNullable(value));
            listener = changed;
        }
        listener.run();
    }

    private static Function<String, Integer> number(int least, int most) {
        return new NumberParameter("number", least, most, least)::number;
    }

    private static Rectangle rectangle(String text) {
        String[] parts = text.split(" ");
        return new Rectangle(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
