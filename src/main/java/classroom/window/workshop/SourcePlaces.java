package classroom.window.workshop;

import classroom.trace.format.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the file of a program that contains a class.
 *
 * @param sources the source file of each class, as recorded in its class file; empty if unknown
 * @param files   the names of the program's files
 */
record SourcePlaces(Map<String, String> sources, List<String> files) {
    /** Whether a site is in a file, by the file's name. */
    Predicate<Site> in(String file) {
        return site -> file.equals(file(site));
    }

    /** Returns the name of the file that contains a site; null if unknown. */
    String file(Site site) {
        String name = site.className();
        String source = sources.get(name);
        while (source == null && name.lastIndexOf('$') > 0) {
            name = name.substring(0, name.lastIndexOf('$'));
            source = sources.get(name);
        }
        if (source == null) {
            source = name.replace('.', '/') + ".java";
            if (sources.isEmpty() && files.size() == 1) {
                return files.get(0);
            }
        }
        return find(source);
    }

    private String find(String source) {
        String simple = source.substring(source.lastIndexOf('/') + 1);
        for (String each : files) {
            if (each.equals(source) || each.endsWith("/" + source)) {
                return each;
            }
        }
        return files.size() == 1
                        && files.get(0)
                                .substring(files.get(0).lastIndexOf('/') + 1)
                                .equals(simple)
                ? files.get(0)
                : null;
    }
}
