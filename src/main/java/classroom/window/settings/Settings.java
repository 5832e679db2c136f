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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the reader has chosen, kept between starts in {@code settings.properties}. What can't be read counts as not chosen. May be
 * used on any thread.
 */
final class Settings {
    static final int SMALLEST_FONT = -2;
    static final int LARGEST_FONT = 6;

    /** How much each process of a run may note, in MiB. */
    static final int SMALLEST_TRACE = 1;
    static final int LARGEST_TRACE = 1024;

    private static final String FILE = "settings.properties";

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();
    private boolean broken;
    private Runnable changed = () -> { };

    private Settings(Path file) {
        this.file = file;
    }

    /** The settings of a folder; the defaults where there are none, or none that can be read. */
    static Settings read(Path folder) {
        Settings settings = new Settings(folder.resolve(FILE));
        if (Files.exists(settings.file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(settings.file, StandardCharsets.UTF_8)) {
                stored.load(reader);
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
    synchronized boolean isBroken() {
        return broken;
    }

    /** Calls this after each change, on the thread that made it. */
    synchronized void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Writes them down. A failure is of no use to the reader now: the next start has the defaults. */
    synchronized void write() {
        Properties stored = new Properties();
        stored.putAll(values);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
            try {
                try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                    stored.store(writer, null);
                }
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            broken = true;
        }
    }

    Language language() {
        return value("language", Language::of, Language.of(Locale.getDefault()));
    }

    void language(Language language) {
        set("language", language.tag());
    }

    /** The theme that was chosen; none at first, when the system's is followed. */
    Theme theme() {
        return value("theme", Theme::of, null);
    }

    void theme(Theme theme) {
        set("theme", theme.tag());
    }

    /** Steps by which letters are larger than usual, from {@link #SMALLEST_FONT} to {@link #LARGEST_FONT}. */
    int fontSteps() {
        return value("font", number(SMALLEST_FONT, LARGEST_FONT), 0);
    }

    void fontSteps(int steps) {
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
    String lesson() {
        return value("lesson", Function.identity(), "");
    }

    void lesson(String id) {
        set("lesson", id);
    }

    /** The Java for programs; none for the app's own. */
    Jdk jdk() {
        return value("java", text -> {
            String[] parts = text.split("\\|", 3);
            return new Jdk(Path.of(parts[2]), parts[0], parts[1]);
        }, null);
    }

    /** @param jdk none for the app's own */
    void jdk(Jdk jdk) {
        set("java", jdk == null ? null : jdk.version() + "|" + jdk.vendor().replace("|", " ") + "|" + jdk.home());
    }

    /** How many bytes each process of a run may note before it leaves things out. */
    long traceLimit() {
        return value("trace.mib", number(SMALLEST_TRACE, LARGEST_TRACE), 64) * (1L << 20);
    }

    void traceLimit(int mebibytes) {
        set("trace.mib", String.valueOf(mebibytes));
    }

    String parameter(String lesson, LessonParameter parameter) {
        return value(lesson + "." + parameter.name(), parameter::value, parameter.usualValue());
    }

    void parameter(String lesson, LessonParameter parameter, String value) {
        set(lesson + "." + parameter.name(), value);
    }

    /** The id of the program on a side of a lesson. */
    String program(String lesson, String side, String usual) {
        return value(lesson + "." + side, Function.identity(), usual);
    }

    void chooseProgram(String lesson, String side, String id) {
        set(lesson + "." + side, id);
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
            return usual;
        }
    }

    private synchronized void set(String name, String value) {
        String before = value == null ? values.remove(name) : values.put(name, value);
        if (value == null ? before != null : !value.equals(before)) {
            changed.run();
        }
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
