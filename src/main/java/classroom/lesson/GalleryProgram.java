package classroom.lesson;

import classroom.text.Language;
import classroom.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program of the gallery: one source file, in both languages, that shows a mistake or a correct solution.
 *
 * @param id       the id, as in {@code philosophers-naive}
 * @param group    the topic, as in {@code philosophers}; the faulty program of a group comes before its corrections
 * @param titleKey the key of its title
 * @param java     the oldest Java that compiles and runs it
 * @param preview  whether that Java has the required features only as preview
 * @param limitS   the time limit of a run in s, since it may never end by itself; 0 for none
 * @param runs     the number of runs within which its fault appears; 0 for a correct program
 * @param right    a text that the output of every correct run contains, in any language
 * @param outcomes the possible outcomes: {@code ok}, {@code wrong} (other output), {@code died} (an uncaught
 *                 exception), {@code deadlock}, {@code stuck} (threads wait forever, but not for each other), {@code
 *                 endless}, {@code idle} (only idle pools are left)
 * @param fault    the outcome or hint that shows the fault; {@code race} for a data race; empty for a correct program
 * @param race     whether its execution has a data race: {@code yes}, {@code no}, or {@code -} if unknown
 * @param fewOrders with what value of a constant it has few enough orders to see them all; null if it has or never will
 * @param few      whether its source has that value
 */
public record GalleryProgram(
        String id,
        String group,
        String titleKey,
        int java,
        boolean preview,
        int limitS,
        int runs,
        String right,
        Set<String> outcomes,
        String fault,
        String race,
        FewOrders fewOrders,
        boolean few) {
    /**
     * A value with which a program has few orders.
     *
     * @param constant the name of a constant of its source
     * @param value    the value
     * @param right    a text that the output of every correct run with that value contains
     */
    public record FewOrders(String constant, int value, String right) {}

    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

    public GalleryProgram {
        outcomes = Set.copyOf(outcomes);
    }

    /** Returns its title in the current language. */
    public String title() {
        return Texts.text(titleKey);
    }

    /** Returns the title of its group in the current language. */
    public String groupTitle() {
        return Texts.text("gallery.group." + group);
    }

    /** Returns its source, with lines ended by {@code \n}. */
    public String source(Language language) {
        String tag = language == Language.ZH ? language.tag() : Language.EN.tag();
        String name = "/classroom/gallery/" + id + "_" + tag + ".java";
        try (InputStream in = GalleryProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return few ? SourceConstants.with(text, fewOrders.constant(), fewOrders.value()) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the same program with few orders; empty if it has no such value, or has it. */
    public Optional<GalleryProgram> withFewOrders() {
        return fewOrders == null || few
                ? Optional.empty()
                : Optional.of(new GalleryProgram(
                        id,
                        group,
                        titleKey,
                        java,
                        preview,
                        limitS,
                        runs,
                        fewOrders.right(),
                        outcomes,
                        fault,
                        race,
                        fewOrders,
                        true));
    }

    /** Returns its main class, the first class of the source. */
    public String mainClass() {
        Matcher found = CLASS.matcher(source(Language.EN));
        if (!found.find()) {
            throw new IllegalStateException("no class in " + id);
        }
        return found.group(1);
    }
}
