package classroom.text;

import java.util.List;

/**
 * Tells which files of texts there are beside the app's own. {@link Texts} finds it by its name; it is asked once for each
 * language, on any thread.
 */
public interface TextAreas {
    /** The areas: what stands before {@code _en.properties} in the names of the files. Must ask for no text. */
    List<String> areas();
}
