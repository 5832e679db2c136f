package classroom.window.settings;

import classroom.lesson.parameter.LessonParameter;
import classroom.lesson.parameter.NumberParameter;
import classroom.run.jdk.Jdk;
import classroom.text.Language;
import classroom.window.theme.Theme;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The user's settings, stored in {@code settings.properties}. Values that cannot be read count as not set. Thread-safe.
 */
public final class Settings {
    public static final int MIN_FONT_STEPS = -2;
    public static final int MAX_FONT_STEPS = 6;

    /** The limits of a process's recording, in MiB. */
    public static final int MIN_TRACE_MIB = 1;

    public static final int MAX_TRACE_MIB = 1024;

    private final SettingsFile file;
    private final Map<String, String> values = new TreeMap<>();
    /** The changes since the last write, by name: the value, or empty for none. */
    private final Map<String, Optional<String>> changes = new TreeMap<>();
    /** Invalid values that were read, by name; removed by the next write if the file still has them. */
    private final Map<String, String> invalid = new TreeMap<>();

    /** The version of the file's meaning, which a newer app may raise. */
    private static final String FORMAT = "format";

    private static final int NOW = 1;

    private boolean broken;
    private boolean newer;
    private Runnable changed = () -> {};

    private Settings(SettingsFile file) {
        this.file = file;
    }

    /** Reads the settings of a folder; defaults are used where there are none or where they cannot be read. */
    public static Settings read(Path folder) {
        Settings settings = new Settings(new SettingsFile(folder));
        try {
            settings.values.putAll(settings.file.read());
        } catch (IOException | IllegalArgumentException e) {
            settings.broken = true;
        }
        settings.newer = settings.value(FORMAT, number(NOW, Integer.MAX_VALUE), NOW) > NOW;
        // The other values are validated before the window is shown; this one would be later, on another thread.
        settings.jdk();
        return settings;
    }

    /** Whether a stored value was invalid, so that a default is used. To be called after the values were read. */
    public synchronized boolean isBroken() {
        return broken;
    }

    /** Whether a newer app wrote the settings: values that this one cannot read are then kept for it. */
    public synchronized boolean isNewer() {
        return newer;
    }

    /** Sets a listener, called after each change on the thread that made it. */
    public synchronized void whenChanged(Runnable listener) {
        changed = listener;
    }

    /**
     * Writes the changes since the last write. Values written by another window of the app meanwhile are kept. Must not
     * be called on the event thread.
     *
     * @throws IOException if they cannot be written; they remain valid for this window
     */
    public void write() throws IOException {
        Map<String, Optional<String>> chosen;
        Map<String, String> dropped;
        Map<String, String> all;
        synchronized (this) {
            chosen = Map.copyOf(changes);
            dropped = newer ? Map.of() : Map.copyOf(invalid);
            all = Map.copyOf(values);
        }
        if (chosen.isEmpty()) {
            return;
        }
        file.update(chosen, dropped, all);
        synchronized (this) {
            chosen.forEach(changes::remove);
        }
    }

    public Language language() {
        return value("language", Language::of, Language.of(Locale.getDefault()));
    }

    public void language(Language language) {
        set("language", language.tag());
    }

    /** Returns the chosen theme; null if the system's theme is followed. */
    public Theme theme() {
        return value("theme", Theme::of, null);
    }

    public void theme(Theme theme) {
        set("theme", theme.tag());
    }

    /** Returns the font size in steps above the default, from {@link #MIN_FONT_STEPS} to {@link #MAX_FONT_STEPS}. */
    public int fontSteps() {
        return value("font", number(MIN_FONT_STEPS, MAX_FONT_STEPS), 0);
    }

    public void fontSteps(int steps) {
        set("font", String.valueOf(steps));
    }

    /** Returns the bounds of the window; null if not stored. */
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

    /** Returns the id of the lesson that was displayed last; empty if not stored. */
    public String lesson() {
        return value("lesson", Function.identity(), "");
    }

    public void lesson(String id) {
        set("lesson", id);
    }

    /** Returns the Java that runs programs; null for the app's own. */
    public Jdk jdk() {
        return value(
                "java",
                text -> {
                    String[] parts = text.split("\\|", 3);
                    return new Jdk(Path.of(parts[2]), parts[0], parts[1]);
                },
                null);
    }

    /**
     * Sets the Java that runs programs.
     *
     * @param jdk null for the app's own
     */
    public void jdk(Jdk jdk) {
        set("java", jdk == null ? null : jdk.version() + "|" + jdk.vendor().replace("|", " ") + "|" + jdk.home());
    }

    /** Whether motion is reduced. */
    public boolean reducedMotion() {
        return value("motion.reduced", Settings::yesOrNo, false);
    }

    public void reducedMotion(boolean reduced) {
        set("motion.reduced", String.valueOf(reduced));
    }

    /** Whether the runs of the workshop record local variables, too. */
    public boolean locals() {
        return value("workshop.locals", Settings::yesOrNo, false);
    }

    public void locals(boolean recorded) {
        set("workshop.locals", String.valueOf(recorded));
    }

    /** Returns the limit of a process's recording, in bytes; further events are dropped. */
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

    /** Returns the id of the program on a side of a lesson. */
    public String program(String lesson, String side, String usual) {
        return value(lesson + "." + side, Function.identity(), usual);
    }

    public void chooseProgram(String lesson, String side, String id) {
        set(lesson + "." + side, id);
    }

    /** Returns the share of a divided area's first part in a lesson, from 0 to 1; 0 if the user has not chosen. */
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
            invalid.put(name, text);
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
        return new Rectangle(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
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
