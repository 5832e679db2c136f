package classroom.lesson;

import classroom.text.Texts;
import java.util.Map;

/**
 * A goal that a class reaches by choosing who goes next, or by seeing every order.
 *
 * @param id        as in {@code bank-one}; its texts begin with {@code challenge.} and this
 * @param program   the id of a program of a lesson, or of the gallery after {@link #GALLERY}
 * @param values    the parameters of the lesson that differ from their defaults, by name
 * @param goal      what is to be reached
 */
public record Challenge(String id, String program, Map<String, Integer> values, ChallengeGoal goal) {
    /** What the id of a program of the gallery begins with. */
    public static final String GALLERY = "gallery/";
    /** Every challenge has this many hints. */
    public static final int HINTS = 2;

    public Challenge {
        values = Map.copyOf(values);
    }

    /** Whether its program is one of the gallery. */
    public boolean isOfGallery() {
        return program.startsWith(GALLERY);
    }

    /** Whether it is reached only by seeing every order. */
    public boolean isAboutEveryOrder() {
        return goal instanceof ChallengeGoal.EveryOrderGoal;
    }

    /** Returns the goal in the language of now. */
    public String words() {
        return Texts.text("challenge." + id + ".goal");
    }

    /**
     * Returns a hint in the language of now.
     *
     * @param number from 1 to {@link #HINTS}
     */
    public String hint(int number) {
        return Texts.text("challenge." + id + ".hint" + number);
    }

    /** Returns the title of its program in the language of now. */
    public String programTitle() {
        return isOfGallery() ? gallery().title() : Texts.text(Program.key(program));
    }

    /**
     * Returns the program of the gallery.
     *
     * @throws IllegalStateException if it is one of a lesson
     */
    public GalleryProgram gallery() {
        return Gallery.programs().stream()
                .filter(each -> (GALLERY + each.id()).equals(program))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(program));
    }
}
