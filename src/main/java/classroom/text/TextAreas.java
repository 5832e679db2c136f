package classroom.text;

import java.util.List;

/**
 * Lists additional text files. {@link Texts} loads the implementation by its name and calls it once for each
 * language, on any thread.
 */
public interface TextAreas {
    /** Returns the prefixes of the file names, before {@code _en.properties}. Must not use {@link Texts}. */
    List<String> areas();
}
