package classroom.lesson;

import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of the gallery: one source file, in both languages, that shows a mistake or its cure.
 *
 * @param id       as in {@code philosophers-naive}
 * @param group    what it is about, as in {@code philosophers}; the broken program of a group comes before its cures
 * @param titleKey the key of its title
 * @param java     the oldest Java that compiles and runs it
 * @param preview  whether that Java has what it needs as a preview only
 * @param limitS   after how many seconds a run is ended, since it may never end by itself; 0 for none
 * @param runs     in how many runs its fault shows at the latest; 0 for a right program
 * @param right    what the output of a right run has in it, in any language
 * @param outcomes what may come out: {@code ok}, {@code wrong} (another output), {@code died} (an uncaught exception), {@code deadlock},
 *                 {@code stuck} (threads wait for ever, but not for each other), {@code endless}, {@code idle} (only idle pools are left)
 * @param fault    the outcome or the hint that shows the fault; {@code race} for a data race; empty for a right program
 * @param race     whether there is a data race in what it does: {@code yes}, {@code no}, or {@code -} where that isn't known
 */
public record GalleryProgram(String id, String group, String titleKey, int java, boolean preview, int limitS, int runs, String right,
        Set<String> outcomes, String fault, String race) {
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

    public GalleryProgram {
        outcomes = Set.copyOf(outcomes);
    }

    /** Its title in the language of now. */
    public String title() {
        return Texts.text(titleKey);
    }

    /** The title of its group in the language of now. */
    public String groupTitle() {
        return Texts.text("gallery.group." + group);
    }

    /** Its source, its lines ended by {@code \n}. */
    public String source(Language language) {
        String name = "/classroom/gallery/" + id + "_" + language.tag() + ".java";
        try (InputStream in = GalleryProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The class that has its {@code main}: the first of the source. */
    public String mainClass() {
        Matcher found = CLASS.matcher(source(Language.EN));
        if (!found.find()) {
            throw new IllegalStateException("no class in " + id);
        }
        return found.group(1);
    }
}
