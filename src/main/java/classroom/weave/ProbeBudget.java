package classroom.weave;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which methods get fewer probes than they should, since with all of them they would be longer than the JVM allows. */
final class ProbeBudget {
    /** What is left out, more and more. */
    enum Grade {
        NOTHING, LINES, FIELDS, EVERYTHING
    }

    private final Map<String, Grade> grades = new HashMap<>();

    /** How a method is woven. */
    Grade of(String className, String method, String descriptor) {
        return grades.getOrDefault(key(className, method, descriptor), Grade.NOTHING);
    }

    /**
     * Leaves out more in a method.
     *
     * @return whether there was more to leave out
     */
    boolean more(String className, String method, String descriptor) {
        Grade now = of(className, method, descriptor);
        if (now == Grade.EVERYTHING) {
            return false;
        }
        grades.put(key(className, method, descriptor), Grade.values()[now.ordinal() + 1]);
        return true;
    }

    /** The methods with fewer probes, as in {@code p/Main.huge()V}, and what they lack. */
    List<String> told() {
        Set<String> told = new TreeSet<>();
        grades.forEach((method, grade) -> told.add(method + " " + grade));
        return List.copyOf(told);
    }

    private static String key(String className, String method, String descriptor) {
        return className + "." + method + descriptor;
    }
}
